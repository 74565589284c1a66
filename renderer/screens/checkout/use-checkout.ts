import { isCardToken } from '../../../src/currency/member.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../src/contract/catalog.ts';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import type { DiscountShape } from '../../../src/contract/shapes.ts';
import type { LineItemView, TicketItem, TicketView } from '../../../src/contract/ticket.ts';
import { go } from '../../app/route.ts';
import { hideToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useLeftScan, useScans } from '../../rpc/use-scans.ts';
import type { LineActs } from './cart-line.tsx';
import type { PayWay } from './pay-panel.tsx';
import { playRefused, playScanned } from '../../parts/sounds.ts';
import { useAddToTicket, useTickets, type Wish } from './use-tickets.ts';
import { useGoodsAlone } from './use-goods-alone.ts';
import { useMessage } from './use-message.ts';
import { useCheckoutKeys } from './use-checkout-keys.ts';
import { useLineChanges } from './use-line-changes.ts';
import { usePad, type Pad } from './use-pad.ts';

type ProductItem = Extract<TicketItem, { kind: 'product' }>;

export type Overlay =
  | {
      readonly kind:
        'held' | 'drawer' | 'openShift' | 'amount' | 'orderDiscount' | 'lineDiscount' | 'linePrice';
    }
  | { readonly kind: 'quickAdd'; readonly code: string }
  /** Holds the ticket: once it is settled the counter is empty, and the sheet still shows the change. */
  | { readonly kind: 'pay'; readonly way: PayWay; readonly ticket: TicketView }
  | { readonly kind: 'openPrice' | 'weight'; readonly name: string; readonly item: ProductItem }
  | {
      readonly kind: 'confirmQuantity';
      readonly name: string;
      readonly quantity: number;
      readonly confirm: (quantity: number) => void;
    };

export interface Checkout {
  readonly ticket: TicketView | undefined;
  readonly held: readonly TicketView[];
  readonly selected: LineItemView | undefined;
  /** The line that was scanned last. */
  readonly freshId: string | undefined;
  readonly message: string | undefined;
  readonly overlay: Overlay | undefined;
  readonly pad: Pad;
  readonly lineActs: LineActs;
  readonly show: (overlay: Overlay) => void;
  readonly close: () => void;
  readonly addProduct: (product: Product) => void;
  readonly addCode: (code: string) => void;
  readonly addFromDialog: (item: TicketItem) => void;
  readonly addQuickly: (product: Product) => void;
  readonly changeLine: (lineId: string, change: { quantity?: number; unitPrice?: number }) => void;
  readonly discountLine: (lineId: string, discount: DiscountShape | null) => void;
  readonly discountOrder: (discount: DiscountShape | null) => void;
  readonly hold: () => void;
  readonly resume: (ticketId: string) => void;
  readonly empty: () => void;
  readonly pay: (way: PayWay) => void;
  readonly settled: (sale: SaleDetail) => void;
}

/** Everything that the checkout knows and can do. */
export function useCheckout(): Checkout {
  const tickets = useTickets();
  const [overlay, setOverlay] = useState<Overlay>();
  const { message, setMessage } = useMessage();
  const [picked, setPicked] = useState<string>();
  const [freshId, setFreshId] = useState<string>();
  const close = useCallback(() => setOverlay(undefined), []);
  const volume = useVolume();
  const refused = useRefused(volume, setMessage, setOverlay);
  const lines = tickets.open?.lines.filter(line => !line.isVoided) ?? [];
  const selected = lines.find(line => line.id === picked) ?? lines.at(-1);

  const add = useAddToTicket(
    tickets,
    (lineId, { item }) => {
      setPicked(lineId);
      setFreshId(item.kind === 'scan' ? lineId : undefined);
      if (item.kind === 'scan') playScanned(volume);
      setMessage(undefined);
    },
    refused,
  );
  const changes = useLineChanges(tickets, error => refused(error, undefined), close);
  const pad = usePad(selected, changes, setOverlay);
  const takeCount = pad.takeCount;
  // A scan is always a new act: it ends whatever was being typed, and never becomes a quantity.
  const addCode = useGoodsAlone((code, scanId) =>
    add({ item: { kind: 'scan', code, quantity: takeCount() } }, scanId),
  );
  // While a dialog asks something, and above all while somebody pays, the ticket stays as it is.
  useLeftScan(addCode);
  useScans(overlay === undefined ? addCode : code => (isCardToken(code) ? undefined : playRefused(volume)));
  const addProduct = ({ id: productId }: Product) => {
    const quantity = takeCount();
    add({ item: { kind: 'product', productId, quantity, unitPrice: null, weightGrams: null } });
  };
  const checkout: Checkout = {
    ticket: tickets.open,
    held: tickets.held,
    selected,
    freshId,
    message,
    overlay,
    pad: pad.view,
    show: setOverlay,
    close,
    addProduct,
    addCode: code => addCode(code),
    addFromDialog: item => {
      close();
      add({ item });
    },
    addQuickly: product => {
      close();
      addProduct(product);
    },
    ...changes,
    pay: way => {
      hideToast();
      if (tickets.open !== undefined) setOverlay({ kind: 'pay', way, ticket: tickets.open });
    },
    settled: () => {
      setPicked(undefined);
      setFreshId(undefined);
    },
    lineActs: lineActsOf(changes, setPicked, setOverlay),
  };
  useCheckoutKeys(checkout, lines, setPicked);
  return checkout;
}

/** What a line of the cart can be asked for where it stands. */
function lineActsOf(
  changes: ReturnType<typeof useLineChanges>,
  select: (lineId: string) => void,
  show: (overlay: Overlay) => void,
): LineActs {
  const selectAndShow = (kind: 'linePrice' | 'lineDiscount') => (lineId: string) => {
    select(lineId);
    show({ kind });
  };
  return {
    select,
    setQuantity: (lineId, quantity) => changes.changeLine(lineId, { quantity }),
    editPrice: selectAndShow('linePrice'),
    editDiscount: selectAndShow('lineDiscount'),
    remove: changes.removeLine,
  };
}

function useVolume(): Settings['sound'] {
  const { queries } = useCounter();
  return useQuery(queries.app.state.queryOptions()).data?.settings.sound ?? 'normal';
}

/**
 * Puts a refusal where it helps: a dialog that asks for what is missing, or a sentence by the search
 * field.
 */
function useRefused(
  volume: Settings['sound'],
  setMessage: (message: string) => void,
  setOverlay: (overlay: Overlay) => void,
): (error: unknown, wish: Wish | undefined) => void {
  const { t } = useTranslation(['checkout', 'common']);
  return useCallback(
    (error, wish) => {
      playRefused(volume);
      const refusal = refusalOf(error);
      switch (refusal?.code) {
        case 'BARCODE_UNKNOWN':
          return setOverlay({ kind: 'quickAdd', code: refusal.data.code });
        case 'OPEN_PRICE_NEEDED':
        case 'WEIGHT_NEEDED': {
          const { productId, name } = refusal.data;
          const quantity = wish?.item.kind === 'product' ? wish.item.quantity : 1;
          const item = { kind: 'product', productId, quantity, unitPrice: null, weightGrams: null } as const;
          return setOverlay({ kind: refusal.code === 'WEIGHT_NEEDED' ? 'weight' : 'openPrice', name, item });
        }
        case 'RECEIPT_SCANNED':
          return go('receipts', refusal.data.saleId);
        case 'BARCODE_CHECK_DIGIT':
          return setMessage(t('refusal.BARCODE_CHECK_DIGIT', refusal.data));
        case 'RECEIPT_UNKNOWN':
          return setMessage(t('refusal.RECEIPT_UNKNOWN', refusal.data));
        case 'PRODUCT_INACTIVE':
          return setMessage(t('refusal.PRODUCT_INACTIVE', refusal.data));
        case 'QUANTITY_OUT_OF_RANGE':
          return setMessage(t('refusal.QUANTITY_OUT_OF_RANGE', refusal.data));
        case 'PRODUCT_NOT_FOUND':
        case 'TICKET_NOT_OPEN':
          return setMessage(t(`refusal.${refusal.code}`));
        default:
          return setMessage(t('refusal.OTHER'));
      }
    },
    [t, volume, setMessage, setOverlay],
  );
}
