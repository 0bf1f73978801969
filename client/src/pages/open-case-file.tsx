// Opens a case file as a new case, and says what became of it.
import { useState } from 'preact/hooks';
import { openCaseFile, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { casesWords } from '../words/cases.ts';
import { FilePicker } from './file-picker.tsx';

const useSpeech = speechWith(casesWords);

type Told = { readonly name: string } & ({ readonly is: 'opening' } | { readonly is: 'opened'; readonly id: string; readonly title: string } | { readonly is: 'refused'; readonly problem: Problem });
/** In bytes: more than the program takes. */
const largest = 260_000_000;

export function OpenCaseFile({ onOpened }: { readonly onOpened: () => void }) {
  const { words } = useSpeech();
  const [told, setTold] = useState<Told>();
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { name } = file;
    setTold({ name, is: 'opening' });
    const result = file.size > largest ? { ok: false, problem: { code: 'case-file-too-large', status: 413 } } as const : await openCaseFile(file);
    setTold(result.ok ? { name, is: 'opened', ...result.value } : { name, is: 'refused', problem: result.problem });
    if (result.ok) onOpened();
  };
  return (
    <div class="open-file">
      <p class="row"><FilePicker id="case-file" label={words.cases.file.open} accept=".reinstate" onFiles={([file]) => { void open(file); }} /></p>
      <p class="row note" role="status">{told?.is === 'opening' ? words.cases.file.opening(told.name) : null}{told?.is === 'opened' ? <>{words.cases.file.opened(told.title)} <Link to={casePath(told.id, 'notice')}>{words.cases.file.show}<span class="vh">{words.of(told.title)}</span></Link></> : null}</p>
      <div role="alert">{told?.is === 'refused' ? <p class="err" data-refused={told.problem.code}><Icon name="must" /><span>{whyRefused(told.name, told.problem, words)}</span></p> : null}</div>
    </div>
  );
}

type Words = ReturnType<typeof useSpeech>['words'];

function whyRefused(name: string, { code, errors }: Problem, words: Words): string {
  const { errors: known } = words.cases.file;
  if (code === 'case-file-damaged') return known[code](name, (errors as readonly { readonly pointer?: string }[] | undefined)?.[0]?.pointer ?? name);
  if (code === 'too-large') return known['case-file-too-large'](name);
  return code === 'case-file-unknown' || code === 'case-file-newer' || code === 'case-file-too-large' ? known[code](name) : words.problem(code);
}
