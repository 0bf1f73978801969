// Files of every kind a program of files may meet: sound ones, and such as lie about what they are or how large.
import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const head = (...bytes: readonly number[]): Buffer => Buffer.concat([Buffer.from(bytes), utf8('the rest of it')]);
const zip = (parts: Readonly<Record<string, string>>): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));

const word = zip({ '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>', 'word/document.xml': '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Invoice No. 12</w:t></w:r></w:p></w:body></w:document>' });

/** The sizes in its directory and heads say ten bytes, whatever is in it. */
function lyingZip(): Buffer {
  const bytes = zip({ 'word/document.xml': ' '.repeat(200_000), 'case.json': '{}' });
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const size = { 0x02014b50: at + 24, 0x04034b50: at + 22 }[bytes.readUInt32LE(at)];
    if (size !== undefined) bytes.writeUInt32LE(10, size);
  }
  return bytes;
}

export const files: readonly Buffer[] = [
  Buffer.alloc(0), utf8(' '), utf8('Invoice No. 12\nBill to: Kitagawa Goods\n4 March 2026\n'), utf8('\u0000'.repeat(100)), Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8]), Buffer.from('8ddd8cc990d882ea', 'hex'), head(0x1b, 0x24, 0x42, 0x30),
  utf8('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R/Size 99999999>>\n%%EOF'), utf8('%PDF-1.4'), head(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), head(0xff, 0xd8, 0xff, 0xe0), head(0x4d, 0x5a, 0x90, 0), head(0x7f, 0x45, 0x4c, 0x46), utf8('#!/bin/sh\nexit 1\n'),
  word, word.subarray(0, 60), lyingZip(), zip({ '../../evil.txt': 'x', '/etc/passwd': 'x', 'C:\\x': 'x' }), zip({ 'manifest.json': '{"kind":"reinstate-case","format":1,"files":[{"name":"case.json","size":2,"hash":"x"}]}', 'case.json': '{}' }), gzipSync('packed'), deflateRawSync('raw'),
  utf8('<!doctype html><script>alert(1)</script><p>text</p>'), utf8('From: a@b.c\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x\n--x--\n'), utf8(`From: a\nContent-Type: ${'message/rfc822;'.repeat(50)}\n\n`),
  utf8('amazon-order-id\tpurchase-date\torder-status\n111-1\t2026-03-04\tShipped\n'), utf8('"order-id","purchase-date"\n"1\n"2'), utf8(`a,b\n${'=1+1,@x\n'.repeat(50)}`),
];
