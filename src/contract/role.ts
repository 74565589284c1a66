/**
 * Who may call what. Every request names the lowest role that may call it, and main checks it for each call.
 *
 * Roles do not form one line: the centre's staff do not ring up sales, and a cashier does not see the
 * centre's people. So each role lists the requirements that it satisfies.
 */
export const ROLES = [
  'attendance',
  'auditor',
  'cashier',
  'centre',
  'customer',
  'issuer',
  'kitchen',
  'manager',
  'owner',
  'status',
] as const;

export type Role = (typeof ROLES)[number];

const satisfies: Readonly<Record<Role, readonly Role[]>> = {
  // A screen for everybody to see sees how many came to a lesson, and nothing else.
  attendance: ['attendance'],
  auditor: ['auditor'],
  cashier: ['auditor', 'cashier', 'customer', 'kitchen', 'status'],
  centre: ['attendance', 'auditor', 'centre'],
  // What the customer at the counter sees of their own sale.
  customer: ['customer'],
  issuer: ['auditor', 'issuer'],
  // A screen in the kitchen and one for customers see their own and nothing else, not even the settings.
  kitchen: ['kitchen'],
  manager: ['attendance', 'auditor', 'cashier', 'centre', 'customer', 'kitchen', 'manager', 'status'],
  owner: ROLES,
  status: ['status'],
};

/** Whether somebody with `role` may make a request that asks for at least `lowest`. */
export function mayCall(role: Role, lowest: Role): boolean {
  return satisfies[role].includes(lowest);
}
