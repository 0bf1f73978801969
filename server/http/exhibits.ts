// The evidence files of a case on their way into its packet, byte for byte as they came.
import { exhibitsOf, outsideOf, type ExhibitInPacket, type OutsidePaper } from '../core/case/exhibits.ts';
import type { EvidenceStanding } from '../core/case/evidence-standing.ts';
import { papersOf } from '../core/case/papers-of.ts';
import type { Letter } from '../core/letter/letter.ts';
import type { Services } from '../services.ts';
import type { OpenCase } from './case-view.ts';

interface ExhibitSource { readonly opened: OpenCase; readonly letter: Letter; readonly standing: EvidenceStanding }
type Listed = ReturnType<typeof exhibitsOf>[number];
/** `outside`: papers the letter names of which there is no file. */
export interface ExhibitList { readonly exhibits: readonly Listed[]; readonly outside: readonly OutsidePaper[] }

export function listExhibits({ rulebook }: Services, { opened: { facts, reading }, letter, standing }: ExhibitSource): ExhibitList {
  const papers = papersOf(rulebook, facts, reading.asks.map((ask) => ask.id));
  const exhibits = exhibitsOf(standing, papers, letter.attachments);
  return { exhibits, outside: outsideOf(papers, letter.attachments, exhibits) };
}

interface PacketFile { readonly name: string; readonly content: Uint8Array }
export interface ExhibitsOfPacket { readonly files: readonly PacketFile[]; readonly exhibits: readonly ExhibitInPacket[] }

/** Of a letter that is for the seller alone nothing is sent, nor is a file of which nobody said what it is. */
export async function exhibitsForPacket({ store }: Services, { opened: { found: { id } }, letter }: ExhibitSource, exhibits: readonly Listed[]): Promise<ExhibitsOfPacket> {
  const made: { readonly file: readonly PacketFile[]; readonly exhibit: ExhibitInPacket }[] = [];
  for (const exhibit of exhibits) {
    const place = `${exhibit.number === undefined ? 'keep/other-files' : letter.to === 'seller' ? 'keep/exhibits' : 'send/exhibits'}/${exhibit.name}`;
    const content = await store.files.content(id, exhibit.file);
    made.push({ file: content.ok ? [{ name: place, content: content.bytes }] : [], exhibit: { ...exhibit, place, whole: content.ok } });
  }
  return { files: made.flatMap(({ file }) => file), exhibits: made.map(({ exhibit }) => exhibit) };
}
