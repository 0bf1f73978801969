// The card of the finding that is open, drawn under the line of its sentence, never over the text.
import type { Extension, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { placeNow, type Sheet } from './sheet.ts';

class Card extends WidgetType {
  readonly dom: HTMLElement;
  constructor(dom: HTMLElement) { super(); this.dom = dom; }
  override eq(other: Card): boolean { return other.dom === this.dom; }
  override toDOM(): HTMLElement { return this.dom; }
  override ignoreEvent(): boolean { return true; }
}

export function cardUnder(field: StateField<Sheet>, dom: HTMLElement): Extension {
  const widget = Decoration.widget({ widget: new Card(dom), block: true, side: 1 });
  return EditorView.decorations.compute([field, 'doc'], (state) => {
    const sheet = state.field(field);
    const places = sheet.card === undefined ? [] : sheet.checked.findings[sheet.card]?.places ?? [];
    const place = places.map((one) => placeNow(sheet, one)).find((one) => one !== undefined);
    return place === undefined ? Decoration.none : Decoration.set([widget.range(state.doc.lineAt(place.end).to)]);
  });
}
