import { attendance } from './attendance.ts';
import { bank } from './bank.ts';
import { campaigns } from './campaigns.ts';
import { capture } from './capture.ts';
import { cashReceipt } from './cash-receipt.ts';
import { channels } from './channels.ts';
import { checkout } from './checkout.ts';
import { common } from './common.ts';
import { currency } from './currency.ts';
import { customer } from './customer.ts';
import { delivery } from './delivery.ts';
import { devices } from './devices.ts';
import { errors } from './errors.ts';
import { enrolment } from './enrolment.ts';
import { fees } from './fees.ts';
import { fit } from './fit.ts';
import { selfDoor } from './self-door.ts';
import { headCount } from './head-count.ts';
import { journal } from './journal.ts';
import { kitchen } from './kitchen.ts';
import { members } from './members.ts';
import { money } from './money.ts';
import { cars } from './cars.ts';
import { closing } from './closing.ts';
import { certificates } from './certificates.ts';
import { volunteer } from './volunteer.ts';
import { operationLog } from './operation-log.ts';
import { orderRecord } from './order-record.ts';
import { orderFigures } from './order-figures.ts';
import { orderFlow } from './order-flow.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { payment } from './payment.ts';
import { pole } from './pole.ts';
import { phone } from './phone.ts';
import { policies } from './policies.ts';
import { printing } from './printing.ts';
import { products } from './products.ts';
import { programmes } from './programmes.ts';
import { receipts } from './receipts.ts';
import { screens } from './screens.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { shift } from './shift.ts';
import { status } from './status.ts';
import { soldOut } from './sold-out.ts';
import { village } from './village.ts';
import { welcome } from './welcome.ts';

/** Every text of the screens in English, one name space for each area. */
export const en = {
  attendance,
  bank,
  campaigns,
  capture,
  cashReceipt,
  channels,
  checkout,
  common,
  currency,
  customer,
  delivery,
  devices,
  enrolment,
  errors,
  fees,
  fit,
  headCount,
  selfDoor,
  journal,
  kitchen,
  members,
  money,
  operationLog,
  certificates,
  cars,
  closing,
  volunteer,
  orderRecord,
  orderFigures,
  orderFlow,
  payment,
  papers,
  people,
  pole,
  phone,
  policies,
  printing,
  products,
  programmes,
  receipts,
  screens,
  settings,
  shell,
  shift,
  status,
  soldOut,
  village,
  welcome,
};
