// The fields of a question. Whether something is done, planned, not done or not known comes first: before that nothing is told.
import { useEffect, useRef, useState } from 'preact/hooks';
import { previewAnswer } from '../api.ts';
import { speechWith } from '../language.tsx';
import { todayIso } from '../dates.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { offersOf, peopleOf, saidIn, type Said } from '../state/earlier-values.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { focusOn } from '../ui/notes.tsx';
import type { AnswerPreview, AnswerState, Field, QuestionView, SimpleValue } from '../wire.ts';
import { BesideBox } from './beside-box.tsx';
import { besideOf, isBeside, withField } from './beside.ts';
import { BrokenPromises } from './broken-promises.tsx';
import { CautionCard } from './caution-card.tsx';
import { cautionsOf, type Caution } from './cautions.ts';
import { countedText } from './counted-text.ts';
import { FieldInput } from './field-input.tsx';
import type { FieldProps } from './field-props.ts';
import { offeredTo } from './offered.ts';
import { OffersPanel, showOffer } from './offers-panel.tsx';
import { orderFields } from './order-fields.ts';
import { plannedOnly } from './planned-only.ts';
import { blank, isBlank, isShown, rawOf, type Entry, type Raw } from './raw.ts';
import { RowsInput } from './rows-input.tsx';
import type { AnswerRoom } from './use-answer.ts';
import { WhyChain } from './why-chain.tsx';
import { figureWords } from '../words/figures.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords, figureWords);

interface AnswerFormProps { readonly room: CaseRoom; readonly question: QuestionView; readonly answer: AnswerRoom; readonly errorOf: (name: string) => string | undefined; /** Of a field that was left: what could not be taken. */ readonly noteOf: (name: string) => string | undefined; /** Goes on to a field below cautions that stand there already. */ readonly onPast: (cautions: readonly Caution[]) => void }

/** Drawn by itself, before the fields it leads to. */
const whysField = 'whys';
const doneOnly: ReadonlySet<string> = new Set(['done-on', 'since']);

export function AnswerForm(props: AnswerFormProps) {
  const { room, question, answer } = props;
  const { words } = useSpeech();
  const { written, change } = answer;
  const { kind } = question.question;
  const setState = (state: AnswerState): void => { change({ ...written, state }); };
  const aside = written.state === 'not-yet' || written.state === 'unknown' ? written.state : undefined;
  const wayOut = (state: 'not-yet' | 'unknown', label: string) => (
    <button type="button" class="btn small" aria-pressed={written.state === state} onClick={() => { setState(written.state === state ? 'answered' : state); }}>{written.state === state ? <Icon name="check" /> : null}{label}</button>
  );
  return (
    <>
      <PeopleList room={room} />
      <div class="form">
        {kind === 'statement' ? null : <HowFar kind={kind} state={written.state} onPick={setState} />}
        {aside === undefined && (kind === 'statement' || written.state !== undefined) ? <Fields {...props} /> : null}
        {aside === undefined ? null : <p class="tip f">{words.question.asideText[aside === 'not-yet' ? 'notYet' : 'unknown'][kind === 'statement' ? 'statement' : 'action']}</p>}
      </div>
      {kind === 'statement' ? (
        <div class="escape" role="group" aria-label={words.question.cannot}>
          <span class="note">{words.question.cannot}</span>
          {wayOut('not-yet', words.question.notChecked)}{wayOut('unknown', words.question.unknown)}
        </div>
      ) : null}
    </>
  );
}

const icons: Readonly<Record<AnswerState, IconName>> = { answered: 'present', planned: 'planned', 'not-yet': 'missing', unknown: 'unclear' };

/** Four equals; none is chosen until the seller chooses. */
function HowFar({ kind, state, onPick }: { readonly kind: 'action' | 'rule'; readonly state: AnswerState | undefined; readonly onPick: (state: AnswerState) => void }) {
  const { words } = useSpeech();
  const text = words.question.seg[kind];
  const labels: readonly (readonly [AnswerState, string])[] = [['answered', text.done], ['planned', text.planned], ['not-yet', words.question.notYet], ['unknown', words.question.unknown]];
  return (
    <fieldset class="f"><legend class="l">{text.ask}</legend>
      <div class="seg four">{labels.map(([each, label]) => (
        <label key={each}><input type="radio" name="state" value={each} checked={state === each} onChange={() => { onPick(each); }} /><Icon name={icons[each]} />{label}</label>
      ))}</div>
      <p class="note">{words.question.segNote}</p>
    </fieldset>
  );
}

function Fields({ room, question, answer, errorOf, noteOf, onPast }: AnswerFormProps) {
  const { words } = useSpeech();
  const { written, change } = answer;
  const { fields } = question.question;
  const planned = written.state === 'planned';
  const { around, whys, told } = useKnown(room.view.case.id, question, answer.preview);
  const { needed, extra } = orderFields(fields.filter((field) => field.id !== whysField && !(planned ? doneOnly : plannedOnly).has(field.id)));
  const isNow = (field: Field): boolean => isShown(field, written.entry.fields, written.entry.fields);
  const [shown, more] = [needed.filter(isNow), extra.filter(isNow)];
  const isFilled = (field: Field): boolean => !isBlank(written.entry.fields[field.id]) || (written.entry.rows[field.id] ?? []).length > 0;
  const [open, setOpen] = useState(() => more.some(isFilled));
  // What lacks is marked where the seller has gone past it; at once where it lacked before, or is the last.
  const [passed, setPassed] = useState(question.progress === 'thin' ? Infinity : -1);
  const missing = answer.preview?.missing ?? [];
  const thinOf = (name: string): string | undefined => {
    const note = noteOf(name);
    if (note !== undefined) return note;
    const at = shown.findIndex(({ id }) => id === name.split('.')[0]);
    if (!missing.includes(name) || (missing.length > 1 && at >= passed)) return undefined;
    return missing.length === 1 ? words.question.lastLacking : missing.find((each) => shown.findIndex(({ id }) => id === each.split('.')[0]) < passed) === name ? words.question.lacking(missing.length) : '';
  };
  const cautions = cautionsOf(question, written, todayIso());
  const put = (field: Field, next: (state: AnswerState) => void): void => {
    const placeOf = (name: string): number => shown.findIndex(({ id }) => id === name);
    setPassed((before) => Math.max(before, placeOf(field.id)));
    onPast(cautions.filter((caution) => placeOf(caution.field) !== -1 && placeOf(caution.field) < placeOf(field.id)));
    next(planned ? 'planned' : 'answered');
  };
  const offers = { ...offersOf(room.view, question, todayIso()), ...told };
  const said = saidIn(room.view, question);
  // What was counted is taken one by one, each beside its arithmetic.
  const offered = offeredTo([...needed, ...extra].filter(({ id }) => !Object.hasOwn(question.counted, id)), offers, written.entry.fields);
  const together = offered.length > 1;
  const takeAll = (): void => {
    change({ state: planned ? 'planned' : 'answered', entry: { ...written.entry, fields: { ...written.entry.fields, ...Object.fromEntries(offered.map(({ field, raw }) => [field.id, raw])) } } });
    requestAnimationFrame(() => { focusOn(`f.${offered[0]?.field.id ?? ''}`); });
  };
  const plan = (day: Raw | undefined): void => {
    const target = question.question.kind === 'rule' ? 'planned-from' : 'planned-by';
    change({ state: 'planned', entry: { ...written.entry, fields: { ...written.entry.fields, ...(day === undefined ? {} : { [target]: day }) } } });
  };
  const one = (field: Field) => (
    <OneField key={field.id} field={planned && !plannedOnly.has(field.id) ? { ...field, required: false } : field} question={question} offer={together && offered.some((each) => each.field.id === field.id) ? undefined : offers[field.id]} said={said} answer={answer} errorOf={errorOf} thinOf={thinOf} around={around}
      beside={(option) => { const child = besideOf(fields, field.id, option); return child === undefined ? null : one(child); }}
      setField={(raw) => { put(field, (state) => { change({ state, entry: { ...written.entry, fields: withField(fields, written.entry.fields, field, raw) } }); }); }}
      setRows={(rows) => { put(field, (state) => { change({ state, entry: { ...written.entry, rows: { ...written.entry.rows, [field.id]: rows } } }); }); }} />
  );
  const draw = (field: Field) => (isBeside(field) ? null : (
    <>
      {one(field)}
      {cautions.filter((caution) => caution.field === field.id).map((caution) => <CautionCard key={caution.key} caution={caution} caseId={room.view.case.id} plan={() => { plan(written.entry.fields[field.id]); }} />)}
    </>
  ));
  const into = fields.find(({ id }) => id === question.question.whys);
  const take = ({ text, more: japanese }: Raw): void => {
    if (into === undefined) return;
    const [parent, option = ''] = into.when?.split(':') ?? [];
    const held = parent === undefined ? undefined : written.entry.fields[parent] ?? blank;
    const many = fields.some(({ id, kind }) => id === parent && kind === 'choices');
    const opened: Entry['fields'] = parent === undefined || held === undefined ? {} : { [parent]: { ...held, picks: many ? [...new Set([...held.picks, option])] : [option] } };
    change({ state: 'answered', entry: { ...written.entry, fields: { ...written.entry.fields, ...opened, [into.id]: { ...blank, text, more: japanese } } } });
  };
  const wrong = more.some((field) => answer.problems.some((problem) => problem.field.split('.')[0] === field.id && errorOf(problem.field) !== undefined));
  return (
    <>
      {whys === undefined || into === undefined ? null : <BrokenPromises broken={whys.broken} into={into} held={written.entry.fields[into.id] ?? blank} onTake={take} />}
      {whys === undefined || into === undefined ? null : <WhyChain judged={whys} rows={written.entry.rows[whysField] ?? []} into={into} held={written.entry.fields[into.id] ?? blank}
        onRows={(rows) => { change({ state: planned ? 'planned' : 'answered', entry: { ...written.entry, rows: { ...written.entry.rows, [whysField]: rows } } }); }} onTake={take} />}
      {together ? <OffersPanel offered={offered} units={question.units} onTake={takeAll} /> : null}
      {shown.map(draw)}
      {more.length === 0 ? null : (
        <details class="f extra" open={open || wrong} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
          <summary><Icon name="chev" />{words.question.extra(more.length)}</summary>
          <div class="form">{more.map(draw)}</div>
        </details>
      )}
    </>
  );
}

type Around = AnswerPreview['around'];
type Known = Pick<AnswerPreview, 'around' | 'whys' | 'told'>;

/** What stands in the letter around the seller's own words, where a followed cause stands, and what was said of promises; asked once where there are such fields. */
function useKnown(caseId: string, question: QuestionView, preview: AnswerPreview | undefined): Known {
  const [known, setKnown] = useState<Known>({ around: {} });
  const own = question.question.fields.flatMap((field) => (field.kind === 'rows' ? field.fields : [field])).some((field) => field.kind === 'text' || field.options?.some(({ other }) => other === true) === true);
  useEffect(() => {
    if (!own) return;
    let gone = false;
    void previewAnswer(caseId, question.id, { state: 'answered', values: {} }).then((result) => { if (!gone && result.ok) setKnown(result.value); });
    return () => { gone = true; };
  }, [caseId, question.id]);
  // An unsound value keeps the steps from being judged anew; what was said of them stands until then.
  const last = useRef(known.whys);
  if (preview?.whys !== undefined) last.current = preview.whys;
  const whys = last.current ?? known.whys;
  return { around: preview?.around ?? known.around, ...(whys === undefined ? {} : { whys }), ...(known.told === undefined ? {} : { told: known.told }) };
}

interface OneFieldProps {
  readonly field: Field; readonly question: QuestionView; readonly offer: SimpleValue | undefined; readonly said: Said; readonly answer: AnswerRoom; readonly errorOf: (name: string) => string | undefined;
  readonly thinOf: (name: string) => string | undefined; readonly around: Around; readonly beside: FieldProps['beside']; readonly setField: (raw: Raw) => void; readonly setRows: (rows: AnswerRoom['written']['entry']['rows'][string]) => void;
}

function OneField({ field, question, offer, said, answer, errorOf, thinOf, around, beside, setField, setRows }: OneFieldProps) {
  const { words, say, language } = useSpeech();
  const { written } = answer;
  const counted = question.counted[field.id];
  const id = `f.${field.id}`;
  if (field.kind === 'rows') {
    return <RowsInput field={field} id={id} rows={written.entry.rows[field.id] ?? []} outer={written.entry.fields} errorOf={errorOf} thinOf={thinOf} around={around} units={question.units} open={question.open} people="people" said={said} onChange={setRows} />;
  }
  const Draw = isBeside(field) ? BesideBox : FieldInput;
  return <Draw field={field} id={id} raw={written.entry.fields[field.id] ?? blank} error={errorOf(field.id)} thin={thinOf(field.id)} around={around[field.id]} units={question.units} open={question.open[field.id]} quotable={field.quotes === true ? question.quotable : undefined} people="people" said={said} beside={beside} onChange={setField}
    {...(offer === undefined || field.kind === 'person' || isSameRaw(rawOf(offer), written.entry.fields[field.id] ?? blank) ? {} : { onOffer: () => { setField(rawOf(offer)); }, offerText: counted === undefined || field.kind === 'period' ? showOffer(field, offer, { say, language, yes: words.field.yes, no: words.field.no }) : countedText(counted, { words, say, language }) })} />;
}

/** What is there already is not offered again. */
const isSameRaw = (one: Raw, other: Raw): boolean => one.text === other.text && one.more === other.more && one.picks.join() === other.picks.join();

/** People already named in this case, offered wherever a name is asked. */
function PeopleList({ room }: { readonly room: CaseRoom }) {
  return <datalist id="people">{peopleOf(room.view).map((name) => <option key={name} value={name} />)}</datalist>;
}
