export interface PostgresServer { readonly url: string; readonly pid: () => number; readonly start: () => Promise<void>; readonly stop: () => Promise<void>; readonly end: () => Promise<void> }
export function hasPostgres(): boolean;
export function runTool(name: string, ...args: readonly string[]): void;
export function startServer(options?: { readonly durable?: boolean }): Promise<PostgresServer>;
export function query(url: string, statement: string, values?: readonly unknown[]): Promise<readonly (readonly unknown[])[]>;
export function newDatabase(url: string): Promise<string>;
export function dropDatabase(url: string, address: string): Promise<unknown>;
