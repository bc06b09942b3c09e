/** An article as one HTML file: its own style, its pictures inside, and a policy that lets nothing else load. */
import type { Clip } from '../article';
import type { Settings } from '../settings/schema';
import { readFacts, type SavedDocument } from './document';
import { readChoices } from './edits';
import { escapeHtml, mapImages } from './htmlImages';
import { fillFileName, fillFolder } from './nameTemplate';

/** Set like the reader when it is printed; readable without any font of the web. */
export const PAGE_STYLE = `
:root{color-scheme:light dark}
body{max-width:42rem;margin:2rem auto;padding:0 1.25rem;background:light-dark(#fbfaf7,#1c1d1f);color:light-dark(#1f1e1b,#dad7cf);font:1.1875rem/1.7 Charter,"Bitstream Charter","Source Han Serif SC","Noto Serif CJK SC","Songti SC",Georgia,serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.35;text-wrap:balance}
header{margin-bottom:2rem}
header p{color:light-dark(#6a665d,#9b978d);font-size:.875rem}
a{color:light-dark(#b5382a,#ec7f6e)}
img{max-width:100%;height:auto}
figure{margin:1.5rem 0}
figcaption{color:light-dark(#6a665d,#9b978d);font-size:.875rem}
blockquote{margin:1.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid light-dark(#e5e1d8,#36383c)}
pre{overflow-x:auto;padding:.75rem 1rem;background:light-dark(#f1eee6,#26282b);font-size:.875rem;line-height:1.5}
code{font-family:ui-monospace,Menlo,Consolas,monospace}
table{border-collapse:collapse}
td,th{padding:.25rem .75rem;border:1px solid light-dark(#e5e1d8,#36383c)}
@media print{body{max-width:none;margin:0;padding:0;background:none;color:#000;font-size:11pt}
a{color:inherit}
img,pre,blockquote,tr{break-inside:avoid}
h1,h2,h3{break-after:avoid}}
`;

/** What the browser must find in the file's style; anything else is ignored. */
export const PAGE_STYLE_HASH = 'sha256-nxmvjeX/icpivJmzKdUMQsS4wdN3M6pGnKppen6xIg4=';

/**
 * @param clip what a tab's capture returned
 * @param given for the templates of file name and folder; what was chosen for this file alone goes before them
 * @param addresses data addresses of pictures by original one; the others become links
 */
export function composePage(
  clip: Clip,
  given: Settings,
  addresses: ReadonlyMap<string, string>,
): SavedDocument {
  const { article } = clip;
  const { metadata } = article;
  const settings = { ...given, ...readChoices(clip) };
  const facts = readFacts(clip, settings);
  const toAddress = (src: string) => (src.startsWith('data:image/') ? src : addresses.get(src));
  const body = mapImages(article.html, toAddress, toLink);
  const language = metadata.language ? ` lang="${escapeHtml(metadata.language)}"` : '';
  const direction = metadata.direction ? ` dir="${metadata.direction === 'rtl' ? 'rtl' : 'ltr'}"` : '';
  const text = `<!doctype html>
<html${language}${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${PAGE_STYLE_HASH}'; form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(facts.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<article>
<header>
<h1>${escapeHtml(facts.title)}</h1>
<p>${toByline(clip)}</p>
</header>
${body}
</article>
</body>
</html>
`;
  return {
    fileName: fillFileName(settings.fileNameTemplate, facts, 'html'),
    folder: fillFolder(settings.folder, facts),
    attachmentsFolder: '',
    text,
    mimeType: 'text/html;charset=utf-8',
  };
}

function toLink(src: string): string {
  const address = escapeHtml(src);
  return `<a href="${address}">${address}</a>`;
}

/** @returns author, day and a link to the page, as HTML */
function toByline({ article }: Clip): string {
  const { author, date, site } = article.metadata;
  const link = `<a href="${escapeHtml(article.url)}">${escapeHtml(site ?? new URL(article.url).hostname)}</a>`;
  const parts = [author && escapeHtml(author), date && escapeHtml(date.slice(0, 10)), link];
  return parts.filter(Boolean).join(' · ');
}
