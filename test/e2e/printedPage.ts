/** An invented article long enough for several sheets of paper, with everything that paper has trouble with. */

const SENTENCES =
  'The ferry goes across when there is somebody to take across, and the ferryman does not count the times. He has painted the boat green in one year and grey in the next, and both times people said that it had always been so. In the evening he ties it to the old iron ring, which is younger than the pole it hangs from.';
const paragraphs = (count: number) => `<p>${SENTENCES}</p>`.repeat(count);

/** Headings, pictures of three shapes, a wide table, long code, notes, links, Chinese words. */
export const PRINTED_PAGE = `<!doctype html><html lang="en"><head><title>The Ferry</title></head><body><article>
<h1>The Ferry</h1>
<p>There is <a href="https://river.example.org/list/of/ferries">a list of ferries</a>, and this one is not on it.<sup><a href="#note1" class="footnote-ref" id="ref1">1</a></sup> The Chinese for it is 渡船，也叫“摆渡”。</p>
${paragraphs(3)}
<h2>The boat</h2>
${paragraphs(2)}
<figure><img src="https://img.example.org/boat.jpg" width="1200" height="800" alt="The boat, tied up"><figcaption>The boat in its green year.</figcaption></figure>
${paragraphs(2)}
<h2>The ring</h2>
${paragraphs(1)}
<img src="https://img.example.org/pole.jpg" width="600" height="1800" alt="The pole, from the ground to its top">
<h3>Its numbers</h3>
<table><thead><tr>${['Year', 'Colour', 'Crossings', 'Passengers', 'Dogs', 'Bicycles', 'Days of ice'].map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${Array.from({ length: 14 }, (_, year) => `<tr><td>${1990 + year}</td><td>${year % 2 ? 'grey' : 'green'}</td><td>${1200 + 7 * year}</td><td>${2900 + 31 * year}</td><td>${40 + year}</td><td>${310 + 5 * year}</td><td>${(year * 5) % 17}</td></tr>`).join('')}</tbody></table>
<pre><code class="language-js">const crossings = years.flatMap((year) =&gt; year.days).filter((day) =&gt; !day.hasIce).reduce((sum, day) =&gt; sum + day.crossings.length, 0);
console.log(crossings);</code></pre>
<blockquote><p>Nobody is ever on the wrong side for long.</p></blockquote>
${paragraphs(3)}
<h2>The other side</h2>
${paragraphs(2)}
<p>The last line of the article stands here.</p>
<section class="footnotes"><ol><li id="note1"><p>Nor are the two below the mill. <a href="#ref1" class="footnote-backref">↩</a></p></li></ol></section>
</article></body></html>`;
