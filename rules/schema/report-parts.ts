// What reports and annexes are made of, as lists alone: the reader of reports loads them without the shapes.

/** What is kept of a line. All other columns are dropped while the file is read: names, addresses, mail and phone of buyers have no part here. */
export const reportParts = ['order', 'bought', 'returned', 'posted', 'due', 'days-past', 'asin', 'sku', 'quantity', 'status', 'item-status', 'type', 'refunded', 'claim', 'rating'] as const;
export type ReportPart = (typeof reportParts)[number];
export const orderStates = ['shipped', 'cancelled', 'unshipped', 'pending'] as const;
export type OrderState = (typeof orderStates)[number];
/** Which orders a figure counts, each once. */
export const tallies = ['all', ...orderStates, 'overdue', 'returned', 'refunded', 'claimed', 'rated', 'negative'] as const;
export type Tally = (typeof tallies)[number];
/** What an annex says of an order or an ASIN. */
export const annexColumns = ['order', 'bought', 'asin', 'done', 'done-on', 'reference'] as const;
export type AnnexColumn = (typeof annexColumns)[number];
