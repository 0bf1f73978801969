// A PDF of so many empty pages, written straight on: no library holds them.
export function longPdf(pages: number): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${String(pages)} /Kids [${Array.from({ length: pages }, (_, i) => `${String(i + 3)} 0 R`).join(' ')}] >>`, ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>')];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => { const at = text.length; text += `${String(i + 1)} 0 obj\n${object}\nendobj\n`; return at; });
  const xref = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(xref)}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
