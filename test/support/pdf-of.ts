// A PDF with these lines as its text, for tests; `password`: one that asks for it; `padding`: so many bytes more that nobody reads.
import PDFDocument from 'pdfkit';

export function pdfOf(lines: readonly string[], { password, padding = 0 }: { readonly password?: string; readonly padding?: number } = {}): Promise<Buffer> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ ...(password === undefined ? {} : { userPassword: password }), compress: false });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    pdf.on('end', () => { done(Buffer.concat([...chunks, Buffer.from('\n%'), Buffer.alloc(padding, 0x20), Buffer.from('\n')])); });
    for (const line of lines) pdf.text(line);
    pdf.end();
  });
}
