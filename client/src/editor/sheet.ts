// What the editor shows on the text beside the text itself: findings, the pairs of sentences, the card that is open. Places are those of the checked text, mapped through every later edit.
import { ChangeSet, RangeSet, RangeValue, StateEffect, StateField, type ChangeDesc, type EditorState, type Transaction } from '@codemirror/state';
import type { AlignedRow, CheckResult, Finding, Language, Place } from '../wire.ts';

/** The result of a check, for the text it was made of. */
export interface Checked { readonly findings: readonly Finding[]; readonly aside: CheckResult['aside']; readonly elements: CheckResult['elements']; readonly rows: readonly AlignedRow[]; readonly other: string }

/** `since`: edits between the text that was checked and the text it is set on. */
export const setChecked = StateEffect.define<{ readonly checked: Checked; readonly since: ChangeDesc }>();
/** The finding whose card is open, by its number in the list. */
export const openCard = StateEffect.define<number | undefined>();

class RowValue extends RangeValue {
  readonly row: number;
  constructor(row: number) { super(); this.row = row; this.endSide = 1; this.startSide = -1; }
  override eq(other: RangeValue): boolean { return other instanceof RowValue && other.row === this.row; }
}

export interface Sheet {
  readonly checked: Checked;
  /** Edits since the check. */
  readonly since: ChangeDesc;
  readonly rows: RangeSet<RowValue>;
  /** Number of the row that the cursor is in. */
  readonly current: number | undefined;
  readonly card: number | undefined;
}

/** Edits within a composition of an input method must change nothing around them. */
export const isComposing = (transaction: Transaction): boolean => transaction.isUserEvent('input.type.compose');

const nothing: Checked = { findings: [], aside: [], elements: [], rows: [], other: '' };

export const sheetField = (language: Language): StateField<Sheet> => StateField.define<Sheet>({
  create: (state) => ({ checked: nothing, since: ChangeSet.empty(state.doc.length).desc, rows: RangeSet.of<RowValue>([]), current: undefined, card: undefined }),
  update: (sheet, transaction) => {
    let next = sheet;
    if (transaction.docChanged) next = { ...next, since: next.since.composeDesc(transaction.changes.desc), rows: next.rows.map(transaction.changes) };
    for (const effect of transaction.effects) {
      if (effect.is(setChecked)) next = { ...next, ...effect.value, rows: rowsOf(effect.value, language), card: cardAfter(next, effect.value.checked) };
      if (effect.is(openCard)) next = { ...next, card: effect.value };
    }
    if (next === sheet && transaction.selection === undefined || isComposing(transaction)) return next;
    const current = rowAt(next, transaction.newSelection.main.head);
    return current === next.current ? next : { ...next, current };
  },
});

const rowsOf = ({ checked, since }: Pick<Sheet, 'checked' | 'since'>, language: Language): RangeSet<RowValue> => RangeSet.of(checked.rows.flatMap((row, i) => { const side = row[language]; const now = side === undefined ? undefined : placeNow({ since }, side); return now === undefined ? [] : [new RowValue(i).range(now.start, now.end)]; }), true);

function rowAt({ rows }: Sheet, head: number): number | undefined {
  let found: number | undefined;
  rows.between(head, head, (from, _to, { row }) => { if (found === undefined || from === head) found = row; });
  return found;
}

/** A card stays open while its finding is still there. */
function cardAfter({ card, checked }: Sheet, next: Checked): number | undefined {
  const finding = card === undefined ? undefined : checked.findings[card];
  if (finding === undefined) return undefined;
  const same = next.findings.findIndex((one) => one.rule === finding.rule && one.reason === finding.reason && one.message.en === finding.message.en && one.places.length > 0);
  return same < 0 ? undefined : same;
}

/** Where a place of the checked text is now; undefined once its words are gone. */
export function placeNow({ since }: Pick<Sheet, 'since'>, { start, end }: Place): Place | undefined {
  if (end > since.length) return undefined;
  const now = { start: since.mapPos(start, 1), end: since.mapPos(end, -1) };
  return now.end > now.start ? now : undefined;
}

/** Every place of the findings that still has words. */
export const placesNow = (sheet: Sheet): readonly (Place & Pick<Finding, 'severity'>)[] => sheet.checked.findings.flatMap(({ severity, places }) => places.flatMap((place) => { const now = placeNow(sheet, place); return now === undefined ? [] : [{ ...now, severity }]; }));

/** Numbers of the findings about words of the text, in its order. */
export function findingsInText(sheet: Sheet): readonly { readonly index: number; readonly place: Place }[] {
  return sheet.checked.findings
    .flatMap((finding, index) => { const place = finding.places.map((one) => placeNow(sheet, one)).find((one) => one !== undefined); return place === undefined ? [] : [{ index, place }]; })
    .sort((a, b) => a.place.start - b.place.start);
}

/** The finding to go to from here: after the card that is open, else after the cursor; round the end. */
export function neighbour(state: EditorState, sheet: Sheet, step: 1 | -1): { readonly index: number; readonly place: Place } | undefined {
  const all = findingsInText(sheet);
  const open = all.findIndex(({ index }) => index === sheet.card);
  if (open >= 0) return all[(open + step + all.length) % all.length];
  const { head } = state.selection.main;
  return step === 1 ? all.find(({ place }) => place.start >= head) ?? all[0] : [...all].reverse().find(({ place }) => place.end <= head) ?? all.at(-1);
}
