// The evidence files of a case as exhibits of its packet: numbered as the letter numbers its attachments, under names that say what they are.
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { PaperState } from '../evidence/paper-state.ts';
import { nameToOpen } from './evidence-files.ts';
import type { EvidenceStanding, FileStanding } from './evidence-standing.ts';
import type { Papers } from './papers-of.ts';

/** `name`: in the packet, without its folder. `letterName`: what the letter calls it, where the file bears another name. `proves`: the statements it is to prove. Without `number` the seller has not said which paper it is. */
export interface Exhibit { readonly file: string; readonly number?: number; readonly name: string; readonly addedAs: string; readonly letterName?: string; readonly hash: string; readonly state: PaperState; readonly proves: readonly Bilingual[] }
/** `place`: its path in the packet; `whole`: it is there as it came, else the disk has lost or altered it. */
export interface ExhibitInPacket extends Exhibit { readonly place: string; readonly whole: boolean }
/** A paper as an answer names it, with the names of the files added for it. */
export interface PaperWithFiles { readonly name?: string; readonly added: readonly string[] }

/** A paper that the letter names and of which no file was added, with the statements it is to prove. */
export interface OutsidePaper { readonly number: number; readonly name: string; readonly proves: readonly Bilingual[] }
export const outsideOf = ({ named }: Papers, attachments: readonly string[], exhibits: readonly Exhibit[]): readonly OutsidePaper[] => attachments
  .map((name, i) => ({ number: i + 1, name, proves: saysOf(named.filter((one) => one.name === name).flatMap(({ uses }) => uses)) }))
  .filter(({ number }) => !exhibits.some((one) => one.number === number));

/** `attachments`: as the letter lists them. */
export function exhibitsOf({ files }: EvidenceStanding, papers: Papers, attachments: readonly string[]): readonly Exhibit[] {
  let next = attachments.length;
  const used = new Map<number, number>();
  const numbered = files.filter(({ paper }) => paper !== undefined).map((one) => {
    const place = attachments.indexOf(paperName(one) ?? '');
    return { one, number: place === -1 ? ++next : place + 1 };
  }).sort((a, b) => a.number - b.number);
  return [
    ...numbered.map(({ one, number }): Exhibit => {
      const turn = (used.get(number) ?? 0) + 1;
      used.set(number, turn);
      const called = paperName(one);
      const name = called === undefined ? `${kindOf(one)}-${one.file.name}` : withEnding(called, one.file.name);
      const mark = `${String(number).padStart(2, '0')}${turn === 1 ? '' : `-${String(turn)}`}`;
      return { ...said(one), number, name: nameToOpen(safe(name.startsWith(`${mark}-`) ? name : `${mark}-${name}`), one.file.kind), ...(called === undefined || called === one.file.name ? {} : { letterName: called }), proves: provenBy(one, papers) };
    }),
    ...files.filter(({ paper }) => paper === undefined).map((one, i): Exhibit => ({ ...said(one), name: nameToOpen(safe(`${String(i + 1).padStart(2, '0')}-${one.file.name}`), one.file.kind), proves: [] })),
  ];
}

const said = ({ file, state }: FileStanding): Pick<Exhibit, 'file' | 'addedAs' | 'hash' | 'state'> => ({ file: file.id, addedAs: file.name, hash: file.hash, state });
const paperName = ({ paper }: FileStanding): string | undefined => (paper?.startsWith('named:') === true ? paper.slice('named:'.length) : undefined);
const kindOf = ({ facts, paper }: FileStanding): string => facts?.kinds[0]?.id ?? (paper?.startsWith('demanded:') === true ? paper.slice('demanded:'.length) : 'evidence');

/** A file keeps its own ending, so that it opens, whatever the letter calls it. */
function withEnding(called: string, own: string): string {
  const [want, have] = [called, own].map((name) => (name.lastIndexOf('.') > 0 ? name.slice(name.lastIndexOf('.')) : ''));
  return want === have || have === undefined ? called : `${want === undefined || want === '' ? called : called.slice(0, -want.length)}${have}`;
}

/** Letters, digits and plain marks: a name for every system. */
const safe = (name: string): string => name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '-').replace(/\.{2,}/g, '.');

function provenBy({ paper }: FileStanding, { named, lacking }: Papers): readonly Bilingual[] {
  const uses = paper === undefined ? [] : [...named.filter(({ name }) => paper === `named:${name}`).flatMap((one) => one.uses), ...lacking.filter(({ question }) => paper === `lacking:${question}`)];
  return saysOf(uses);
}
const saysOf = (uses: readonly { readonly says?: Bilingual | undefined }[]): readonly Bilingual[] => uses.flatMap(({ says }) => (says === undefined ? [] : [says]));
