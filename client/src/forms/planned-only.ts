/** Fields that only a planned answer has. */
export const plannedOnly: ReadonlySet<string> = new Set(['planned-by', 'planned-from', 'planned-who']);
