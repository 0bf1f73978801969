// The editor of a letter: with its neighbours here the only code that knows CodeMirror. Its text lives in it alone; pages hear of changes and send results.
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState, Prec, type StateField } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding, type ViewUpdate } from '@codemirror/view';
import type { Language } from '../wire.ts';
import { cardUnder } from './card-under.ts';
import { findingGutter } from './finding-gutter.ts';
import { findingUnderlines } from './finding-underlines.ts';
import { markup } from './markup.ts';
import type { OtherWords } from './other-side.ts';
import { rowMarks } from './row-marks.ts';
import { sheetField, type Sheet } from './sheet.ts';

export interface CodeOptions {
  readonly language: Language;
  readonly text: string;
  readonly label: string;
  readonly words: OtherWords;
  /** Drawn under the line of the finding that is open. */
  readonly card: HTMLElement;
  readonly changed: (update: ViewUpdate) => void;
  readonly composed: () => void;
  /** The keys of the walk; true when there was something to do. */
  readonly walk: (step: 1 | -1) => boolean;
  readonly intoCard: () => boolean;
  readonly closeCard: () => boolean;
  readonly chooseRow: (row: number) => void;
  readonly chooseLine: (from: number, to: number) => void;
}

export interface Code { readonly view: EditorView; readonly field: StateField<Sheet> }

export function openCode(parent: HTMLElement, options: CodeOptions): Code {
  const field = sheetField(options.language);
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        field, history(), EditorView.lineWrapping, EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({ id: 'letter-text', 'aria-label': options.label, lang: options.language, spellcheck: options.language === 'en' ? 'true' : 'false', autocorrect: 'off' }),
        Prec.high(keymap.of(walkKeys(options))), keymap.of([...historyKeymap, ...standardKeymap]),
        findingUnderlines(field), rowMarks(field, options), cardUnder(field, options.card), findingGutter(field, options.chooseLine), markup,
        // The button that stands at the foot of a phone covers what is behind it.
        EditorView.scrollMargins.of(() => ({ top: 56, bottom: 88 })),
        EditorView.updateListener.of(options.changed),
        EditorView.domEventObservers({ compositionend: () => { options.composed(); } }),
      ],
    }),
  });
  return { view, field };
}

const walkKeys = ({ walk, intoCard, closeCard }: CodeOptions): readonly KeyBinding[] => [
  { key: 'F8', shift: () => walk(-1), run: () => walk(1), preventDefault: true },
  { key: 'Alt-ArrowDown', run: () => walk(1), preventDefault: true }, { key: 'Alt-ArrowUp', run: () => walk(-1), preventDefault: true },
  { key: 'Alt-Enter', run: intoCard, preventDefault: true },
  { key: 'Escape', run: closeCard },
];
