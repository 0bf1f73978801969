// read NOTICE: what a notice says, with the words that show it.
import { Command } from 'commander';
import type { StandingRead } from '../core/notice/find-standing.ts';
import type { Because, Reading } from '../core/notice/reading.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import { readText } from './input.ts';
import { checkPrinting, withPrinting, type Printing } from './options.ts';
import { placeName, quoted } from './place-name.ts';
import { BadInput, exitCodes, printJson, type Context } from './terminal.ts';

interface Options extends Printing { readonly received?: string; readonly timeZone?: string }

export function readCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('read').description(help.read).argument('<notice>', help.notice).option('--received <day>', help.received).option('--time-zone <name>', help.timeZone), context)
    .action((source: string, options: Options) => read(context, source, options));
}

async function read(context: Context, source: string, options: Options): Promise<void> {
  checkPrinting(context, options);
  const [{ readNotice }, { predictNotice }, { isDate }, { isTimeZone }] = await Promise.all([import('../core/notice/read-notice.ts'), import('../core/notice/predict-notice.ts'), import('../core/interview/accept-answer.ts'), import('../core/notice/store-time.ts')]);
  const { received, timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone } = options;
  if (received !== undefined && !isDate(received)) throw new BadInput(context.words.usage.notADay(received));
  if (!isTimeZone(timeZone)) throw new BadInput(context.words.usage.notATimeZone(timeZone));
  const text = await readText(context, source);
  const rulebook = await context.tools.rulebook();
  const reading = readNotice(rulebook, text, { timeZone, ...(received === undefined ? {} : { receivedOn: received }) });
  if (options.json) printJson(context, { ...plainReading(reading), entities: predictNotice(rulebook, { id: '', text }).entities, details: reading });
  else context.terminal.out(`${describe(context, { rulebook, text, reading }).join('\n')}\n`);
  context.end(reading.isNotice ? exitCodes.fine : exitCodes.findings);
}

const because = (found: readonly Because[]): readonly object[] => found.map(({ start, end, text }) => ({ start, end, text }));

function plainReading(reading: Reading): object {
  return {
    isNotice: reading.isNotice, language: reading.language, kind: reading.kind.id, marketplace: reading.marketplace?.id ?? null, scope: reading.scope.id, response: reading.response.id,
    reasons: reading.reasons.map((reason) => ({ id: reason.id, certainty: reason.certainty, because: because(reason.because) })),
    asks: reading.asks.map((ask) => ask.id),
  };
}

interface Read { readonly rulebook: Rulebook; readonly text: string; readonly reading: Reading }

function describe(context: Context, all: Read): readonly string[] {
  const { words, language } = context;
  const { rulebook: { notice, reasons }, reading, text } = all;
  const titled = <T extends string>(list: readonly { readonly id: T; readonly title: Readonly<Record<'en' | 'ja', string>> }[], id: T): string => list.find((each) => each.id === id)?.title[language] ?? id;
  const shown = (found: readonly Because[]): readonly string[] => found.map((each) => `      ${placeName(text, each)} ${quoted(text, each)}`);
  const none = reading.insteadOf === undefined ? undefined : notice['not-a-notice'].find((each) => each.id === reading.insteadOf?.id);
  const marketplace = notice.marketplaces.find((each) => each.id === reading.marketplace?.id)?.name[language] ?? words.read.unknown;
  return [
    ...(reading.isNotice ? [] : [words.read.notANotice, ...(none === undefined ? [] : [none.title[language], none.explain[language]]), ...shown(reading.insteadOf?.because ?? []), '']),
    `${words.read.language}: ${reading.language}`,
    `${words.read.kind}: ${words.kinds[reading.kind.id]}`,
    `${words.read.marketplace}: ${marketplace}`,
    `${words.read.scope}: ${titled(notice.scopes.map(({ scope, title }) => ({ id: scope, title })), reading.scope.id)}`,
    `${words.read.response}: ${words.responses[reading.response.id]}`,
    `${words.read.reasons}:${reading.reasons.length === 0 ? ` ${words.read.noReasons}` : ''}`,
    ...reading.reasons.flatMap((reason) => [`  - ${reasons.get(reason.id)?.title[language] ?? reason.id} (${reason.id}, ${words.read.certainty[reason.certainty]})`, ...shown(reason.because)]),
    `${words.read.asks}:${reading.asks.length === 0 ? ` ${words.read.noAsks}` : ''}`,
    ...reading.asks.flatMap((ask) => [`  - ${titled([...notice.asks].sort((a, b) => a.also.length - b.also.length).map((rule) => ({ id: rule.ask, title: rule.title })), ask.id)}`, ...shown(ask.because)]),
    ...(reading.followUps.length === 0 ? [] : [`${words.read.points}:`, ...reading.followUps.flatMap((point) => [`  - ${notice['follow-ups'].find((each) => each.id === point.id)?.says[language] ?? point.id}`, ...shown(point.because)])]),
    ...(reading.standing.length === 0 ? [] : [`${words.read.standing}:`, ...reading.standing.flatMap((one) => [`  - ${standingWords(notice.standing, one, language)}`, ...shown(one.because)])]),
    ...(reading.fakeSigns.length === 0 ? [] : [`${words.read.fake}:`, ...reading.fakeSigns.flatMap((sign) => [`  - ${notice['fake-signs'].find((each) => each.id === sign.id)?.says[language] ?? words.read.foreignAddress}`, ...shown(sign.because)])]),
    ...(reading.earlier.length === 0 ? [] : [`${words.read.earlier}:`, ...reading.earlier.map((mail) => `  - ${placeName(text, mail)} ${mail.date ?? ''} ${mail.kind === undefined ? '' : words.kinds[mail.kind.id]}`.trimEnd())]),
    ...entityLines(context, all),
  ];
}

function standingWords(matters: Rulebook['notice']['standing'], { matter, state, days, until }: StandingRead, language: 'en' | 'ja'): string {
  const rule = matters.find(({ id }) => id === matter);
  const says = rule?.states.find(({ id }) => id === state)?.says[language] ?? state;
  const long = [days === undefined ? undefined : String(days), until].filter((each) => each !== undefined).join(', ');
  return `${rule?.title[language] ?? matter}: ${says}${long === '' ? '' : ` (${long})`}`;
}

function entityLines({ words, language }: Context, { rulebook, reading: { entities } }: Read): readonly string[] {
  const list = (name: string, found: readonly Because[]): readonly string[] => (found.length === 0 ? [] : [`  ${name}: ${[...new Set(found.map((each) => each.text))].join(', ')}`]);
  const { deadline } = entities;
  const metrics = entities.metrics.map((metric) => {
    const name = rulebook.notice.metrics.find((each) => each.id === metric.id)?.name[language] ?? metric.id;
    const unit = metric.unit === 'percent' ? '%' : ` ${metric.unit}`;
    return `${name}${metric.value === undefined ? '' : ` ${metric.value}${unit}`}${metric.target === undefined ? '' : ` (${words.read.target(`${metric.target}${unit}`)})`}`;
  });
  const lines = [
    ...list('ASIN', entities.asins), ...list(words.read.orders, entities.orderIds), ...list(words.read.complaints, entities.complaintIds), ...list(words.read.owner, [entities.rightsOwner?.name, entities.rightsOwner?.email].filter((each) => each !== undefined)),
    ...(metrics.length === 0 ? [] : [`  ${words.read.metrics}: ${metrics.join(', ')}`]),
    ...(deadline === undefined ? [] : [`  ${words.read.deadline}: ${deadline.by === undefined ? deadline.because?.text ?? '' : `${words.read.by(deadline.by)} ("${deadline.because?.text ?? ''}")`}`]),
  ];
  return lines.length === 0 ? [] : [`${words.read.entities}:`, ...lines];
}
