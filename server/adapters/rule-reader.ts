// Reads rules/ and templates/ as they are written, checks every file against its shape and gives faults their line and column.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, parseDocument, isNode } from 'yaml';
import type { Document as YamlDocument } from 'yaml';
import { z } from 'zod';
import { Element, ElementVariant, Reason, SectionRule, StyleRule } from '../../rules/schema/element.ts';
import { AccountHealthLine, AskRule, FakeSign, FollowUp, KindRule, Marketplace, Metric, NotANotice, ScopeRule, StandingMatter, ZoneRule } from '../../rules/schema/notice.ts';
import { GlossaryFile } from '../../rules/schema/glossary.ts';
import { CaseQuestion } from '../../rules/schema/question.ts';
import { AnnexRules, FiguresFile, ReportFormat } from '../../rules/schema/report.ts';
import { PaperRules } from '../../rules/schema/papers.ts';
import { WhyRules } from '../../rules/schema/whys.ts';
import { ResponseForm } from '../../rules/schema/response.ts';
import { ConceptsFile, FactsFile, SourcesFile, UnitsFile } from '../../rules/schema/words.ts';
import type { RuleFault } from '../core/rulebook/faults.ts';
import type { Loaded, RuleFiles, TemplateFile } from '../core/rulebook/rulebook.ts';

const noPapers: PaperRules = { kinds: [], labels: { addressee: [], 'addressee-after': [], 'no-name': [], number: [], 'number-alone': [], issued: [], due: [], quantity: [], price: [], units: [], totals: [], others: [], firms: [] } };

interface Parsed { readonly document: YamlDocument; readonly lines: LineCounter }

/** Reads every file and keeps the faults, as all are to be shown at once. */
export class RuleReader {
  readonly faults: RuleFault[] = [];
  readonly #root: string;
  /** Texts of the files, to find a place in when there is a fault. */
  readonly #texts = new Map<string, string>();
  readonly #parsed = new Map<string, Parsed>();
  constructor(root: string) { this.#root = root; }

  async readAll(): Promise<RuleFiles> {
    const one = <S extends z.ZodType>(file: string, shape: S, empty: z.infer<S>): Promise<Loaded<z.infer<S>>> => this.#readOne(file, shape, empty);
    const notice = { zones: 'rules/notices/zones.yaml', kinds: 'rules/notices/kinds.yaml', asks: 'rules/notices/asks.yaml', scopes: 'rules/notices/scopes.yaml', 'not-a-notice': 'rules/notices/not-a-notice.yaml', marketplaces: 'rules/notices/marketplaces.yaml', metrics: 'rules/notices/metrics.yaml', 'follow-ups': 'rules/notices/follow-ups.yaml', 'fake-signs': 'rules/notices/fake-signs.yaml', 'account-health': 'rules/notices/account-health.yaml', standing: 'rules/notices/standing.yaml' } as const;
    const [sources, facts, units, concepts, elements, variants, reasons, styles, sections, caseQuestions, responses, glossary, whys, papers, reports, figures, annex, templates] = await Promise.all([
      one('rules/sources.yaml', SourcesFile, {}), this.#readFolder('rules/facts', FactsFile), this.#readFolder('rules/units', UnitsFile),
      this.#readFolder('rules/concepts', ConceptsFile), this.#readFolder('rules/elements', Element), this.#readFolder('rules/variants', ElementVariant), this.#readFolder('rules/reasons', Reason),
      this.#readFolder('rules/style', StyleRule), this.#readFolder('rules/sections', SectionRule), this.#readFolder('rules/case-questions', CaseQuestion), this.#readFolder('rules/responses', ResponseForm), this.#readFolder('rules/glossary', GlossaryFile), one('rules/whys.yaml', WhyRules, { asks: [], verdicts: [], close: { en: '', ja: '' }, broken: { 'not-kept': { en: '', ja: '' }, 'in-part': { en: '', ja: '' } } }), one('rules/papers.yaml', PaperRules, noPapers), this.#readFolder('rules/reports', ReportFormat), one('rules/figures.yaml', FiguresFile, []), one('rules/annex.yaml', AnnexRules, { columns: [], done: [] }), this.#templates(),
    ]);
    const [zones, kinds, asks, scopes, none, marketplaces, metrics, followUps, fakeSigns, accountHealth, standing] = await Promise.all([
      one(notice.zones, z.array(ZoneRule), []), one(notice.kinds, z.array(KindRule), []), one(notice.asks, z.array(AskRule), []), one(notice.scopes, z.array(ScopeRule), []),
      one(notice['not-a-notice'], z.array(NotANotice), []), one(notice.marketplaces, z.array(Marketplace), []), one(notice.metrics, z.array(Metric), []), one(notice['follow-ups'], z.array(FollowUp), []), one(notice['fake-signs'], z.array(FakeSign), []), one(notice['account-health'], z.array(AccountHealthLine), []), one(notice.standing, z.array(StandingMatter), []),
    ]);
    return {
      sources, facts, units, concepts, elements, variants, reasons, styles, sections, caseQuestions, responses, glossary, whys, papers, reports, figures, annex, templates, noticeFiles: notice,
      notice: { zones: zones.data, kinds: kinds.data, asks: asks.data, scopes: scopes.data, 'not-a-notice': none.data, marketplaces: marketplaces.data, metrics: metrics.data, 'follow-ups': followUps.data, 'fake-signs': fakeSigns.data, 'account-health': accountHealth.data, standing: standing.data },
    };
  }

  /** Turns a fault's path into line and column of its file. */
  locate(fault: RuleFault): RuleFault {
    const parsed = fault.line === undefined ? this.#withPlaces(fault.file) : undefined;
    if (parsed === undefined) return fault;
    for (let keys = [...fault.path]; ; keys = keys.slice(0, -1)) {
      const node = keys.length === 0 ? parsed.document.contents : parsed.document.getIn(keys, true);
      if (isNode(node) && node.range != null) {
        const { line, col } = parsed.lines.linePos(node.range[0]);
        return { ...fault, line, column: col };
      }
      if (keys.length === 0) return { ...fault, line: 1, column: 1 };
    }
  }

  async #readOne<S extends z.ZodType>(file: string, shape: S, empty: z.infer<S>): Promise<Loaded<z.infer<S>>> {
    let text: string;
    try { text = await readFile(path.join(this.#root, file), 'utf8'); }
    catch (error) { this.faults.push({ file, path: [], message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }); return { file, data: empty }; }
    return { file, data: this.#parse(file, text, shape) ?? empty };
  }

  async #readFolder<S extends z.ZodType>(folder: string, shape: S): Promise<Loaded<z.infer<S>>[]> {
    const files = await listFiles(this.#root, folder, '.yaml');
    const loaded = await Promise.all(files.map(async (file) => ({ file, data: this.#parse(file, await readFile(path.join(this.#root, file), 'utf8'), shape) })));
    return loaded.flatMap(({ file, data }) => (data === undefined ? [] : [{ file, data }]));
  }

  async #templates(): Promise<TemplateFile[]> {
    const files = await listFiles(this.#root, 'templates', '.hbs');
    return Promise.all(files.map(async (file) => ({ file, text: await readFile(path.join(this.#root, file), 'utf8') })));
  }

  /** Values are read by the fast parser; the one that keeps places is asked only where there is a fault. */
  #parse<S extends z.ZodType>(file: string, text: string, shape: S): z.infer<S> | undefined {
    this.#texts.set(file, text);
    let value: unknown;
    try { value = load(text, { schema: CORE_SCHEMA }); }
    catch (error) { this.faults.push(this.#syntaxFault(file, error)); return undefined; }
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.faults.push(this.locate({ file, path: issue.path.filter((key) => typeof key !== 'symbol'), message: `${issue.path.join('.') || 'file'}: ${issue.message}` }));
    return undefined;
  }

  /** What follows the first syntax error of a file is mostly its echo. */
  #syntaxFault(file: string, error: unknown): RuleFault {
    const [first] = this.#withPlaces(file)?.document.errors ?? [];
    if (first === undefined) return { file, path: [], line: 1, column: 1, message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
    return { file, path: [], line: first.linePos?.[0].line ?? 1, column: first.linePos?.[0].col ?? 1, message: (first.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '') };
  }

  #withPlaces(file: string): Parsed | undefined {
    const known = this.#parsed.get(file);
    const text = this.#texts.get(file);
    if (known !== undefined || text === undefined) return known;
    const lines = new LineCounter();
    const parsed = { document: parseDocument(text, { lineCounter: lines, uniqueKeys: true }), lines };
    this.#parsed.set(file, parsed);
    return parsed;
  }
}

async function listFiles(root: string, folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).sort();
}
