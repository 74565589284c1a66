import type { ComponentType } from 'react';
import { CheckoutScreen } from '../screens/checkout/checkout-screen.tsx';
import { CurrencyScreen } from '../screens/currency/currency-screen.tsx';
import { DeliveryScreen } from '../screens/delivery/delivery-screen.tsx';
import { DevicesScreen } from '../screens/devices/devices-screen.tsx';
import { FeesScreen } from '../screens/fees/fees-screen.tsx';
import { JournalScreen } from '../screens/journal/journal-screen.tsx';
import { MoneyScreen } from '../screens/money/money-screen.tsx';
import { PeopleScreen } from '../screens/people/people-screen.tsx';
import { ProductsScreen } from '../screens/products/products-screen.tsx';
import { ProgrammesScreen } from '../screens/programmes/programmes-screen.tsx';
import { ReceiptsScreen } from '../screens/receipts/receipts-screen.tsx';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { ShiftScreen } from '../screens/shift/shift-screen.tsx';
import { VillageScreen } from '../screens/village/village-screen.tsx';
import type { ScreenName } from './route.ts';

export const screenOf: Readonly<Record<ScreenName, ComponentType>> = {
  checkout: CheckoutScreen,
  delivery: DeliveryScreen,
  products: ProductsScreen,
  receipts: ReceiptsScreen,
  currency: CurrencyScreen,
  money: MoneyScreen,
  journal: JournalScreen,
  shift: ShiftScreen,
  programmes: ProgrammesScreen,
  people: PeopleScreen,
  fees: FeesScreen,
  village: VillageScreen,
  devices: DevicesScreen,
  settings: SettingsScreen,
};
