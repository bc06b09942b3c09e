/** An invented article with everything that the reader does something with. */

const paragraph = (about: string) =>
  `<p>The keeper of ${about} counts again, because the number he wrote down last night is not the number he finds this morning, and he has learned to trust neither the night nor the morning but only the counting itself.</p>`;

/** A page of some length: headings, code, a note, a table, two pictures. */
export const READER_PAGE = `<!doctype html><html lang="en"><head><title>The Counting House</title></head><body><article>
<h1>The Counting House</h1>
<p>There are forty-one weights in the drawer.<sup id="ref1"><a href="#note1" class="footnote-ref">1</a></sup> Nobody has asked for them in years, and nobody has taken one away.</p>
${['weights', 'ledgers', 'keys'].map(paragraph).join('\n')}
<h2>Brass</h2>
${['scales', 'pans', 'beams'].map(paragraph).join('\n')}
<figure><img src="https://img.example.org/brass.jpg" width="900" height="600" alt="Brass weights in a row"><figcaption>The drawer, opened.</figcaption></figure>
<pre><code class="language-js">const total = weights.reduce((sum, one) =&gt; sum + one, 0);</code></pre>
<h2>Iron</h2>
${['anvils', 'chains', 'hooks'].map(paragraph).join('\n')}
<table><tr><th>Name</th><th>Grams</th></tr><tr><td>Pan</td><td>250</td></tr><tr><td>Beam</td><td>410</td></tr></table>
<h2>Paper</h2>
${['receipts', 'seals', 'stamps', 'strings'].map(paragraph).join('\n')}
<p>All of it is written down in <a href="/book">the oldest book</a> of the house, and nobody has ever struck out a line there without writing his name beside it.</p>
<section class="footnotes"><ol><li id="note1"><p>Forty-two, if one counts the broken one. <a href="#ref1" class="footnote-backref">↩</a></p></li></ol></section>
</article></body></html>`;
