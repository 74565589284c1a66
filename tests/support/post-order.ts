/** Sends an order to the counter as a channel's program does, and says how it was answered. */
export async function postOrder(port: number, key: string, number: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/delivery/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      orderNo: `D-${number}`,
      displayNo: number,
      orderedAt: new Date().toISOString(),
      items: [{ name: '참치김밥', qty: 2, unitPrice: 4_500 }],
      amounts: { goods: 9_000, deliveryFee: 2_000, payable: 11_000 },
    }),
  });
  return response.status;
}
