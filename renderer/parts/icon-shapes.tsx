import type { ReactNode } from 'react';

/** The line icons, each drawn on a field of 24 by 24 with a stroke in the colour of the text around it. */
export const shapes = {
  bag: <path d="M6 8h12l1 12.5H5zM9 8V6.5a3 3 0 0 1 6 0V8" />,
  noSpoon: (
    <>
      <path d="M8 3.5c-1.9 0-3 1.7-3 3.8s1.1 3.5 3 3.5 3-1.4 3-3.5-1.1-3.8-3-3.8z" />
      <path d="M8 10.8V20.5M16 3.5v17M19 3.5v17M3 21L21 3" />
    </>
  ),
  phone: (
    <>
      <path d="M6 4h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2L20 15v3a2 2 0 0 1-2 2" />
      <path d="M18 20C11 20 4 13 4 6a2 2 0 0 1 2-2" />
    </>
  ),
  pin: (
    <>
      <path d="M12 21c4.5-4.6 6.8-8 6.8-11a6.8 6.8 0 0 0-13.6 0c0 3 2.3 6.4 6.8 11z" />
      <circle cx="12" cy="10" r="2.5" />
    </>
  ),
  scooter: (
    <>
      <circle cx="6" cy="17.5" r="2.5" />
      <circle cx="18" cy="17.5" r="2.5" />
      <path d="M8.5 17.5h6c0-3.2 1.4-5.2 3.3-5.8L16.2 6H13.5M3.5 14.5c.3-2 2-3 4.3-3h3.5v5.5M5 8.5h4.5v3" />
    </>
  ),
  spoon: (
    <>
      <path d="M8 3.5c-1.9 0-3 1.7-3 3.8s1.1 3.5 3 3.5 3-1.4 3-3.5-1.1-3.8-3-3.8z" />
      <path d="M8 10.8V20.5M16 3.5v17M19 3.5v17" />
    </>
  ),
  alert: <path d="M12 4l9 16H3zM12 10v4.5M12 17.3v.01" />,
  back: <path d="M9 6h11.5v12H9l-6-6zM12.3 9.7l4.6 4.6M16.9 9.7l-4.6 4.6" />,
  backup: (
    <path
      d="M7 18.5a4.2 4.2 0 0 1-.6-8.3A5.7 5.7 0 0 1 17.3 9a4.8 4.8 0 0 1-.3 9.5z
      M9.3 13.7l2 2 3.5-3.7"
    />
  ),
  bell: <path d="M6.5 16v-5a5.5 5.5 0 0 1 11 0v5l1.5 2H5zM10.3 20.7c1 .8 2.4.8 3.4 0" />,
  book: (
    <path d="M12 6.5C10 5 7 4.7 4 5v13.5c3-.3 6 0 8 1.5 2-1.5 5-1.8 8-1.5V5c-3-.3-6 0-8 1.5zM12 6.5V20" />
  ),
  box: <path d="M12 3l8 4.2v9.6L12 21l-8-4.2V7.2zM4 7.2l8 4.3 8-4.3M12 11.5V21" />,
  calendar: <path d="M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7" />,
  card: (
    <>
      <rect x="3" y="5.5" width="18" height="13" rx="2.5" />
      <path d="M3 10h18M7 15h3" />
    </>
  ),
  cash: (
    <>
      <rect x="2.5" y="6.5" width="19" height="11" rx="2" />
      <circle cx="12" cy="12" r="2.7" />
      <path d="M6 12h.01M18 12h.01" />
    </>
  ),
  chart: <path d="M4 4.5V20h16M8.5 16v-4M13 16V8M17.5 16v-6" />,
  check: <path d="M5 12.5l4.7 4.7L19 7.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.3V12l3.2 2" />
    </>
  ),
  close: <path d="M6 3h8.5L19 7.5V21H6zM14.5 3v4.5H19M9.3 14.3l2.1 2.1 4-4.2" />,
  disk: <path d="M5.5 5h13l2 9v5.5h-17V14zM3.5 14h17M7 16.8h.01M10 16.8h.01" />,
  down: <path d="M6.5 9.5l5.5 5.5 5.5-5.5" />,
  download: <path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15" />,
  drawer: <path d="M3.5 8.5h17V18h-17zM3.5 12.5h17M10 15.3h4M6 8.5l1.5-3.5h9L18 8.5" />,
  drink: (
    <path
      d="M10 2.8h4V6l1.7 3v10.7a1.5 1.5 0 0 1-1.5 1.5H9.8a1.5 1.5 0 0 1-1.5-1.5V9L10 6z
      M8.3 12h7.4M8.3 16.5h7.4"
    />
  ),
  egg: (
    <path
      d="M12 3.3c3.4 0 6.2 5.2 6.2 9.5a6.2 6.2 0 0 1-12.4 0c0-4.3 2.8-9.5 6.2-9.5z
      M9 12.5c0 2 1 3.3 2.7 3.5"
    />
  ),
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path
        d="M3.5 12h17
        M12 3.5c2.6 2.4 3.8 5.3 3.8 8.5s-1.2 6.1-3.8 8.5c-2.6-2.4-3.8-5.3-3.8-8.5S9.4 5.9 12 3.5z"
      />
    </>
  ),
  grain: (
    <path
      d="M8 3.5h8l-1.2 3.2c3 2 4.4 5 4.4 8.3 0 3.5-1.7 5.5-4.2 5.5
        H9c-2.5 0-4.2-2-4.2-5.5 0-3.3 1.4-6.3 4.4-8.3z
      M9.2 6.7h5.6M12 11v5M10 13c.3 1.2 1 1.8 2 2 1-.2 1.7-.8 2-2"
    />
  ),
  home: <path d="M6 8.5h12l1.2 12H4.8zM9 11V6.5a3 3 0 0 1 6 0V11" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.8v.01" />
    </>
  ),
  left: <path d="M14.5 6l-6 6 6 6" />,
  link: (
    <>
      <circle cx="8.5" cy="12" r="5" />
      <circle cx="15.5" cy="12" r="5" />
    </>
  ),
  lock: <path d="M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  minus: <path d="M5 12h14" />,
  mobile: (
    <>
      <rect x="7" y="2.8" width="10" height="18.4" rx="2.5" />
      <path d="M11 18.3h2" />
    </>
  ),
  pause: <path d="M9 6v12M15 6v12" />,
  pencil: <path d="M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM14 7l3 3" />,
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.4" />
      <path d="M2.8 19.5c.6-3.6 2.9-5.4 6.2-5.4s5.6 1.8 6.2 5.4" />
      <path d="M15.3 5.4a3.3 3.3 0 0 1 0 6.2M17.6 14.6c2 .7 3.2 2.3 3.6 4.9" />
    </>
  ),
  percent: (
    <>
      <path d="M18.5 5.5l-13 13" />
      <circle cx="7.5" cy="7.5" r="2.5" />
      <circle cx="16.5" cy="16.5" r="2.5" />
    </>
  ),
  plug: <path d="M8.5 3.5V8M15.5 3.5V8M6 8h12v3.5a6 6 0 0 1-12 0zM12 17.5V21" />,
  plus: <path d="M12 5v14M5 12h14" />,
  printer: (
    <path
      d="M7 9V3.8h10V9M7 18H3.8v-7.5A1.5 1.5 0 0 1 5.3 9h13.4a1.5 1.5 0 0 1 1.5 1.5V18H17
      M7 14.5h10v6H7z"
    />
  ),
  receipt: <path d="M6 3h12v18l-2-1.4-2 1.4-2-1.4-2 1.4-2-1.4L6 21zM9.3 8h5.4M9.3 12h5.4" />,
  register: (
    <path
      d="M5 12h14l1.5 8h-17zM7 12V8.5h7.5V12M10.5 8.5V6M7.5 3.5h6V6h-6zM9 15.5h.01M12 15.5h.01
      M15 15.5h.01"
    />
  ),
  right: <path d="M9.5 6l6 6-6 6" />,
  roll: (
    <>
      <circle cx="12" cy="12" r="8.8" />
      <circle cx="12" cy="12" r="5.8" />
      <path d="M10 10.5h2.2M12.8 13.5h1.4M10.3 13.6h.01M14 10.5h.01" />
    </>
  ),
  scan: <path d="M4 8.5V5h3.5M16.5 5H20v3.5M20 15.5V19h-3.5M7.5 19H4v-3.5M8 9v6M10.7 9v6M13.3 9v6M16 9v6" />,
  search: (
    <>
      <circle cx="10.8" cy="10.8" r="6.3" />
      <path d="M15.5 15.5L20 20" />
    </>
  ),
  shop: (
    <path
      d="M4.5 10.5V20h15v-9.5
      M3.5 8l1.5-4h14l1.5 4a2.8 2.8 0 0 1-5.6 0 2.9 2.9 0 0 1-5.8 0A2.8 2.8 0 0 1 3.5 8z
      M10 20v-5h4v5"
    />
  ),
  side: <path d="M4 9.5h16l-1.2 9.3a2 2 0 0 1-2 1.7H7.2a2 2 0 0 1-2-1.7zM3 6h18v3.5H3z" />,
  sliders: (
    <>
      <path d="M4 7.5h8.5M17.5 7.5H20M4 16.5h2.5M11.5 16.5H20" />
      <circle cx="15" cy="7.5" r="2.5" />
      <circle cx="9" cy="16.5" r="2.5" />
    </>
  ),
  speaker: <path d="M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15 9a4.2 4.2 0 0 1 0 6M17.5 6.5a8 8 0 0 1 0 11" />,
  soup: (
    <path
      d="M3 11.5h18c-.4 4-2.4 6.7-5.3 8H8.3C5.4 18.2 3.4 15.5 3 11.5zM9 4c-1.2 1.4 1.2 2.3 0 4
      M14 4c-1.2 1.4 1.2 2.3 0 4"
    />
  ),
  split: <path d="M12 20.5V14L5.5 7.5M12 14l6.5-6.5M5 12V7h5M19 12V7h-5" />,
  star: <path d="M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4" />
    </>
  ),
  swap: <path d="M4 9h15l-4-4M20 15H5l4 4" />,
  trash: <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.9 13h9.2l.9-13M10.3 11v5.5M13.7 11v5.5" />,
  undo: <path d="M8.5 5L4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H8" />,
  user: (
    <>
      <circle cx="12" cy="8.3" r="3.8" />
      <path d="M4.8 20c.8-4 3.5-6 7.2-6s6.4 2 7.2 6" />
    </>
  ),
  village: <path d="M3 20v-8l4.5-4 4.5 4v8zM12 12.5l4.5-4.5 4.5 4.5V20h-9M6.5 20v-4h2v4M15.5 20v-4h2v4" />,
  wifi: (
    <path
      d="M3.5 10c4.8-4.5 12.2-4.5 17 0M6.8 13.3c3-2.8 7.4-2.8 10.4 0M10 16.5c1.2-1.1 2.8-1.1 4 0
      M12 19.5h.01"
    />
  ),
  x: <path d="M6 6l12 12M18 6L6 18" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;
