// The directions between the rooms (ARCHITECTURE.md).
const none = (name, from, to, more = {}) => ({ name, severity: 'error', from: { path: from, ...more }, to });
module.exports = {
  forbidden: [
    none('core-is-pure', '^server/core', { path: '^server/(adapters|http|cli|services|main|setup)|^client' }),
    none('core-knows-no-outside', '^server/core', { dependencyTypes: ['core'] }),
    none('core-uses-few-packages', '^server/core', { path: 'node_modules/(?!(handlebars|marked|zod|@types)/)' }),
    none('rules-know-only-zod', '^rules', { path: '^(server|client|test)|node_modules/(?!zod/)' }),
    none('text-knows-no-room', '^server/core/text', { path: '^server/core/(?!text)' }),
    none('rulebook-stands-on-text', '^server/core/rulebook', { path: '^server/core/(?!text|rulebook)', dependencyTypesNot: ['type-only'] }),
    none('notice-stands-on-rulebook', '^server/core/notice', { path: '^server/core/(interview|letter|check|case)' }),
    none('interview-stands-on-rulebook', '^server/core/interview', { path: '^server/core/(notice|letter|check|case)', dependencyTypesNot: ['type-only'] }),
    none('letter-stands-on-interview', '^server/core/letter', { path: '^server/core/(notice|check|case)' }),
    none('check-stands-on-rulebook', '^server/core/check', { path: '^server/core/(interview|letter|case)' }),
    none('check-takes-a-reading-as-data', '^server/core/check', { path: '^server/core/notice', dependencyTypesNot: ['type-only'] }),
    none('evidence-stands-on-notice', '^server/core/evidence', { path: '^server/core/(interview|letter|check|case)' }),
    none('orders-stand-alone', '^server/core/orders', { path: '^server/core/(?!orders)', dependencyTypesNot: ['type-only'] }),
    none('adapters-know-no-face', '^server/adapters', { path: '^server/(http|cli|services|main)' }),
    none('faces-do-not-meet', '^server/http', { path: '^server/cli' }),
    none('client-imports-types-only', '^client/src', { path: '^(server|rules)', dependencyTypesNot: ['type-only'] }),
    none('client-carries-no-server-package', '^client/src', { path: 'node_modules/(zod|handlebars|marked|yaml|kysely|better-sqlite3|express)/' }),
    none('editor-alone-knows-codemirror', '^client/src/(?!editor)', { path: 'node_modules/@codemirror/' }),
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'server/tsconfig.json' }, doNotFollow: { path: 'node_modules' }, exclude: { path: '^dist' } },
};
