/**
 * What figures need of an order, when it is over: no person, and nothing of it is ever masked or erased.
 *
 * @param order The row that it is taken from: `NEW` in a trigger, the table itself for what has ended before.
 */
const factsOf = (order: string) => `
  ${order}.business_date, ${order}.id, ${order}.channel, ${order}.state,
  -- The hour of Korea's clock, which is nine ahead.
  (${order}.received_at_ms / 3600000 + 9) % 24,
  -- Only what a person has accepted tells how long people take.
  CASE WHEN ${order}.auto_version IS NULL
    THEN max(0, (${order}.accepted_at_ms - ${order}.received_at_ms) / 1000) END,
  coalesce((SELECT sum(json_extract(item.value, '$.quantity') * (json_extract(item.value, '$.unitPrice') +
      coalesce((SELECT sum(json_extract(choice.value, '$.price') * json_extract(choice.value, '$.quantity'))
        FROM json_each(item.value, '$.options') AS choice), 0)))
    FROM json_each(${order}.content_json, '$.items') AS item), 0),
  CASE ${order}.payment WHEN 'prepaid' THEN ${order}.payable_won ELSE 0 END,
  ${order}.payable_won, coalesce(${order}.fee_won, 0)`;

/** Each dish of an order with how often it was sold there, and for how much with its options. */
const dishesOf = (order: string) => `
  ${order}.business_date, json_extract(item.value, '$.name'),
  sum(json_extract(item.value, '$.quantity')),
  sum(json_extract(item.value, '$.quantity') * (json_extract(item.value, '$.unitPrice') +
    coalesce((SELECT sum(json_extract(choice.value, '$.price') * json_extract(choice.value, '$.quantity'))
      FROM json_each(item.value, '$.options') AS choice), 0)))`;

/** Figures of orders: migration 27. */
export const orderFigures = /* sql */ `
-- One row for each order that is over, by day: a period is read without the orders themselves.
CREATE TABLE order_figure (
  business_date TEXT NOT NULL,
  order_id TEXT NOT NULL REFERENCES delivery_order (id),
  channel TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('completed', 'rejected', 'expired', 'cancelled')),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  -- From its arrival until a person accepted it; NULL where none did.
  accept_seconds INTEGER CHECK (accept_seconds >= 0),
  goods_won INTEGER NOT NULL,
  -- What was paid at the channel and not to the shop.
  paid_there_won INTEGER NOT NULL CHECK (paid_there_won BETWEEN 0 AND payable_won),
  payable_won INTEGER NOT NULL,
  -- What the channel kept of it, as it is booked.
  fee_won INTEGER NOT NULL CHECK (fee_won >= 0),
  PRIMARY KEY (business_date, order_id)
) STRICT, WITHOUT ROWID;

-- What was handed over, by day and dish.
CREATE TABLE order_dish_day (
  business_date TEXT NOT NULL,
  dish TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  amount_won INTEGER NOT NULL,
  PRIMARY KEY (business_date, dish)
) STRICT, WITHOUT ROWID;

INSERT INTO order_figure
SELECT ${factsOf('delivery_order')} FROM delivery_order WHERE ended_at_ms IS NOT NULL;

INSERT INTO order_dish_day
SELECT ${dishesOf('delivery_order')}
FROM delivery_order, json_each(delivery_order.content_json, '$.items') AS item
WHERE delivery_order.state = 'completed' GROUP BY 1, 2;

CREATE TRIGGER order_figure_of_end AFTER UPDATE OF state ON delivery_order
WHEN NEW.ended_at_ms IS NOT NULL AND OLD.ended_at_ms IS NULL
BEGIN
  INSERT INTO order_figure SELECT ${factsOf('NEW')};
  INSERT INTO order_dish_day
  SELECT ${dishesOf('NEW')} FROM json_each(NEW.content_json, '$.items') AS item
  WHERE NEW.state = 'completed' GROUP BY 2
  ON CONFLICT (business_date, dish) DO UPDATE SET
    quantity = quantity + excluded.quantity, amount_won = amount_won + excluded.amount_won;
END;

CREATE TRIGGER order_figure_of_fee AFTER UPDATE OF fee_won ON delivery_order WHEN NEW.fee_won IS NOT NULL
BEGIN
  UPDATE order_figure SET fee_won = NEW.fee_won
  WHERE business_date = NEW.business_date AND order_id = NEW.id;
END;

CREATE TRIGGER order_figure_no_delete BEFORE DELETE ON order_figure
BEGIN SELECT RAISE(ABORT, 'order_figure kept'); END;
`;
