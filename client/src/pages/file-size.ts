// The size of a file in words: 「1.2MB」, "340 KB".
import { speechWith } from '../language.tsx';
import { evidenceFilesWords } from '../words/evidence-files.ts';

const useSpeech = speechWith(evidenceFilesWords);

export function useFileSize(): (bytes: number) => string {
  const { words: { evidenceFiles: { sizes } } } = useSpeech();
  return (bytes) => (bytes < 1_000_000 ? sizes.kb(String(Math.max(1, Math.round(bytes / 1000)))) : sizes.mb((bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)));
}
