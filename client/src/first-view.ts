// What the pages want before they can show anything. Data alone: the page asks by it, and the build hands it to the server, which tells the browser of it in the page it sends.

/** What a page of a case asks for, behind the address of the case; `:draft` is the draft that its address names. */
export const asksOf = {
  notice: [], draft: [], tasks: [], question: [],
  letter: ['letter', 'must-mend'],
  edit: ['letter'],
  check: ['answers', 'declaration', 'must-mend'],
  export: ['letter', 'declaration', 'must-mend', 'days'],
  coverage: ['letter', 'check/:draft'],
  evidence: ['papers', 'files'],
  orders: ['annex'],
  history: ['rounds', 'days'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Asked for with every page of a case. */
export const asksOfCase: readonly string[] = ['/rules', '/cases/:id'];

/** Addresses of the pages whose code comes by itself, as the router knows them; the first one that fits counts. */
export const addresses: readonly { readonly at: string; readonly page: keyof typeof asksOf | 'cases' | 'reasons' | 'reason' | 'privacy' }[] = [
  { at: '/cases', page: 'cases' }, { at: '/reasons', page: 'reasons' }, { at: '/reasons/:reason', page: 'reason' }, { at: '/privacy', page: 'privacy' },
  { at: '/cases/:id', page: 'tasks' }, { at: '/cases/:id/letter/en', page: 'edit' }, { at: '/cases/:id/letter/ja', page: 'edit' }, { at: '/cases/:id/coverage/:draft', page: 'coverage' },
  ...['questions', 'letter', 'check', 'evidence'].map((from) => ({ at: `/cases/:id/${from}/:question`, page: 'question' as const })),
  ...(['notice', 'draft', 'tasks', 'letter', 'check', 'export', 'coverage', 'evidence', 'orders', 'history'] as const).map((page) => ({ at: `/cases/:id/${page}`, page })),
];
