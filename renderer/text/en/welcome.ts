import type { welcome as ko } from '../ko/welcome.ts';
import type { Same } from '../same.ts';

export const welcome: Same<typeof ko> = {
  hello: 'Ieum Counter',
  lead: 'The counter of a neighbourhood shop. It works without the internet.',
  language: 'Language',
  demo: {
    title: 'Try it first',
    what: 'A demo shop with 58 products. You can sell at once, without a scanner or a printer.',
    start: 'Try the demo shop',
  },
  own: {
    title: 'Start my own shop',
    what: 'This is printed on receipts. You can change it later in the settings.',
    name: 'Shop name',
    businessNumber: 'Business number',
    representative: 'Representative',
    phone: 'Phone',
    address: 'Address',
    taxation: 'Kind of business',
    taxable: 'Taxable',
    exempt: 'Exempt',
    start: 'Start my shop',
  },
  devices: {
    title: 'Printer and scanner',
    found: 'Found: {{ports}}',
    none: 'Nothing is plugged in. Start with the printer on the screen and connect yours later under Devices.',
    printer: 'Printer',
    scanner: 'Scanner',
    virtual: 'On the screen instead',
  },
  fault: {
    name: 'Please write the name of the shop.',
    representative: 'Please write the name of the representative.',
    FORMAT: 'It has ten digits, such as 137-82-12347.',
    COMPONENT: 'There is no such number. Please check the certificate.',
    CHECK_DIGIT: 'One digit seems wrong. Please check the certificate.',
  },
  refused: 'It did not start. Please press again.',
};
