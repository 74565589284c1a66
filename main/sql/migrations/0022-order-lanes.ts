/** The board and the clock find their orders without reading all that are open: migration 22. */
export const orderLanes = /* sql */ `
CREATE INDEX delivery_order_by_lane ON delivery_order (state, received_at_ms, id) WHERE ended_at_ms IS NULL;
CREATE INDEX delivery_order_unanswered ON delivery_order (accept_by_ms) WHERE state = 'waiting';
`;
