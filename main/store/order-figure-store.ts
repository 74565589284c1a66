import type { FigurePeriod } from '../../src/delivery/figure-period.ts';
import type { OrderFigure } from '../../src/delivery/order-figures.ts';
import type { ReadableDatabase } from '../sql/database.ts';
import { query } from './statement.ts';

export interface DishSum {
  readonly name: string;
  readonly quantity: number;
  readonly amount: number;
}

/** Orders that were not handed over, by their end and why. */
export interface EndSum {
  readonly state: 'rejected' | 'expired' | 'cancelled';
  /** As it stands in the event: a reason of the list, or a person's words. */
  readonly reason: string;
  readonly count: number;
  readonly loss: number;
}

/** Figures of orders that are over, by business date. Nothing of a person is needed for any of them. */
export interface OrderFigureReads {
  /** A row for each order, by day. In SQL each kind of sum would be a walk of its own over all of them. */
  orders(period: FigurePeriod): readonly OrderFigure[];
  /** Of what was handed over, those that brought most first. */
  dishes(period: FigurePeriod, limit: number): readonly DishSum[];
  dishCount(period: FigurePeriod): number;
  /** The most frequent first. */
  ends(period: FigurePeriod): readonly EndSum[];
}

type Dates = [string, string];

export function createOrderFigureReads(database: ReadableDatabase): OrderFigureReads {
  const orders = query<Dates, OrderFigure>(
    database,
    `SELECT business_date AS date, channel, state, hour, accept_seconds AS acceptSeconds,
       goods_won AS goods, paid_there_won AS paidThere, payable_won AS payable, fee_won AS fee
     FROM order_figure WHERE business_date BETWEEN ? AND ? ORDER BY business_date`,
  );
  const dishes = query<[...Dates, number], DishSum>(
    database,
    `SELECT dish AS name, sum(quantity) AS quantity, sum(amount_won) AS amount FROM order_dish_day
     WHERE business_date BETWEEN ? AND ? GROUP BY dish ORDER BY amount DESC, quantity DESC, dish LIMIT ?`,
  );
  const dishCount = query<Dates, { count: number }>(
    database,
    'SELECT count(DISTINCT dish) AS count FROM order_dish_day WHERE business_date BETWEEN ? AND ?',
  );
  const ends = query<Dates, EndSum>(
    database,
    `SELECT figure.state, event.detail AS reason, count(*) AS count, sum(coalesce(loss_won, 0)) AS loss
     FROM order_figure AS figure
     JOIN delivery_event AS event ON event.order_id = figure.order_id AND event.kind = figure.state
     JOIN delivery_order AS ended ON ended.id = figure.order_id
     WHERE figure.business_date BETWEEN ? AND ? AND figure.state <> 'completed'
     GROUP BY figure.state, event.detail ORDER BY count(*) DESC, event.detail`,
  );
  return {
    orders: ({ from, to }) => orders.all(from, to),
    dishes: ({ from, to }, limit) => dishes.all(from, to, limit),
    dishCount: ({ from, to }) => dishCount.get(from, to)?.count ?? 0,
    ends: ({ from, to }) => ends.all(from, to),
  };
}
