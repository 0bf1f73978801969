// The fields of a question as they are asked: its own, plus those that its kind adds (dates of doing, names of who will).
import type { Field, Question, RowsField, SimpleField } from '../../../rules/schema/question.ts';
import type { AnswerState } from '../interview/answer.ts';

const added = {
  'done-on': { id: 'done-on', kind: 'date', offer: 'other-issue', required: true, label: { en: 'Date it was done', ja: '実施した日' } },
  'planned-by': { id: 'planned-by', kind: 'date', required: true, label: { en: 'To be done by', ja: 'いつまでに行うか' } },
  since: { id: 'since', kind: 'date', required: true, label: { en: 'In force since', ja: '始めた日' } },
  'planned-from': { id: 'planned-from', kind: 'date', required: true, label: { en: 'Will start on', ja: '始める予定の日' } },
  'planned-who': { id: 'planned-who', kind: 'person', required: true, label: { en: 'Who will do it', ja: '担当者の名前（英字）' }, hint: { en: 'As in your seller account.', ja: 'セラーアカウントと同じつづりで入力してください。' } },
} as const satisfies Record<string, SimpleField>;

export const mostWhys = 5;
const whys: RowsField = {
  id: 'whys', kind: 'rows', required: false, most: mostWhys, label: { en: 'From reason to reason', ja: '理由をたどったメモ' },
  fields: [{ id: 'because', kind: 'text', required: false, label: { en: 'Because', ja: '理由' } }],
};

/** All fields an answer may hold, whatever its state. */
export function allFields(question: Question): readonly Field[] {
  return [...question.fields, ...(question.whys === undefined ? [] : [whys]), ...addedFields(question)];
}

function addedFields(question: Question): readonly SimpleField[] {
  if (question.kind === 'action') return [...(question['own-dates'] ? [] : [added['done-on']]), added['planned-by'], added['planned-who']];
  if (question.kind === 'rule') return [added.since, added['planned-from'], namesWhoInRows(question) ? setUpBy : added['planned-who']];
  return [];
}

/** Who does it stands in each row already; a plan asks nobody's name a second time. */
const setUpBy: SimpleField = { ...added['planned-who'], required: false, label: { en: 'Who sets it up, if somebody else', ja: '準備する人（担当者と別の場合。英字）' } };
const who = 'who';
const asksWho = (field: Field): boolean => field.kind === 'rows' && field.fields.some(({ id, kind, required }) => id === who && kind === 'person' && required);
const namesWhoInRows = ({ fields }: Question): boolean => fields.some(asksWho);

/** The fact of a row that stands for one that was not given apart. */
export const standsFor: Readonly<Record<string, string>> = { 'planned-who': who };

/** What a planned answer owes: who and when; what happened cannot be asked of a plan. */
export const owedByPlan = (field: Field): readonly Field[] => (plannedOnly.has(field.id) ? [field] : field.kind === 'rows' && asksWho(field) ? [{ ...field, fields: field.fields.filter(({ id }) => id === who) }] : []);

/** Days for which a measure is planned. */
export const plannedDays = ['planned-by', 'planned-from'] as const;
const plannedOnly: ReadonlySet<string> = new Set([...plannedDays, 'planned-who']);
const doneOnly = new Set(['done-on', 'since']);

/** The fields that count for an answer in this state: own fields always, dates of doing only when done, plans only when planned. */
export function fieldsFor(question: Question, state: AnswerState): readonly Field[] {
  if (state === 'not-yet' || state === 'unknown') return [];
  const without = state === 'planned' ? doneOnly : plannedOnly;
  return allFields(question).filter((field) => !without.has(field.id));
}

/** The options a value has: a choice's, choices', or yes / no. */
export function chosenOptions(value: unknown): readonly string[] {
  if (value === true) return ['yes'];
  if (value === false) return ['no'];
  if (typeof value !== 'object' || value === null) return [];
  if ('choice' in value && typeof value.choice === 'string') return [value.choice];
  if ('choices' in value && Array.isArray(value.choices)) return value.choices.filter((id): id is string => typeof id === 'string');
  return [];
}

/** Whether a field is asked at all: its `when` names an option that is chosen. `look` finds the value of another field. */
export function isShown(field: Field, look: (id: string) => unknown): boolean {
  if (field.when === undefined) return true;
  const [name = '', options = ''] = field.when.split(':');
  const wanted = options.split('|');
  return chosenOptions(look(name)).some((option) => wanted.includes(option));
}

/** Nothing was said: absent, blank, an empty list, a choice of nothing. Zero and "no" are answers. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  if ('choices' in value) return Array.isArray(value.choices) && value.choices.length === 0;
  if ('choice' in value) return value.choice === '';
  const parts = Object.values(value);
  return parts.length === 0 || parts.every(isBlank);
}
