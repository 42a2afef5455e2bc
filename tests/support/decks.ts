import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { ROOT } from './app';

/** A deck as it is found on the internet: scripts, HTML and pictures from elsewhere between its slides. */
export const WILD_DECK = `---
title: A wild deck
---

# Первый слайд

Начало

<!-- ЗАМЕТКА-ОДИН: поздороваться -->

---

## Второй слайд

<script>document.title = 'stolen'</script>

- один <script>alert(1)</script>
- два <b>жирно</b>

![следит](https://example.org/pixel.png)

<img src="https://example.org/other.png" onerror="alert(2)">

---

## Третий слайд

> Цитата

---

## Четвёртый слайд

| А | Б |
| --- | --- |
| 1 | 2 |
`;

export async function writeDeck(folder: string, name: string, source: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, source);
  return path;
}

/** A PDF with this many pages in Kazakh, Russian and a standard font; each page has a ground of its own. */
export async function writePdf(folder: string, name: string, pages: number, options: { password?: string } = {}) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  const pdf = new PDFDocument({
    size: [960, 540],
    autoFirstPage: false,
    info: { Title: 'Құқық' },
    ...(options.password === undefined ? {} : { userPassword: options.password }),
  });
  const file = createWriteStream(path);
  pdf.pipe(file);
  for (let page = 1; page <= pages; page += 1) {
    pdf
      .addPage()
      .rect(0, 0, 960, 540)
      .fill([40, 40 + page * 20, 120]);
    pdf.fill('white').font(join(ROOT, 'resources/fonts/SourceSans3-Bold.ttf')).fontSize(40);
    pdf.text(`Бет ${page}: әіңғүұқөһ`, 60, 60).font('Helvetica').text(`Page ${page}`);
    pdf.outline.addItem(`Тақырып ${page}`);
  }
  pdf.end();
  await once(file, 'finish');
  return path;
}
