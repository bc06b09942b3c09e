/** Signs of mathematics and TeX's names for them. Data only: sign and name, one pair after the other. */

const NAMES = `α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa
λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi
ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⨁ bigoplus ⨂ bigotimes ⋁ bigvee ⋀ bigwedge
≤ leq ≥ geq ≠ neq ≡ equiv ≈ approx ∼ sim ≃ simeq ≅ cong ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ ⊥ perp ∥ parallel ∣ mid
∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∪ cup ∩ cap ∖ setminus ∅ emptyset ∧ wedge ∨ vee ¬ neg
∀ forall ∃ exists ∄ nexists ⊢ vdash ⊨ models ∴ therefore ∵ because
± pm ∓ mp × times ÷ div ⋅ cdot · cdot ∗ ast ⋆ star ∘ circ ∙ bullet ⊕ oplus ⊗ otimes ⊙ odot † dagger ‡ ddagger
→ to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto ↑ uparrow ↓ downarrow
⟶ longrightarrow ⟵ longleftarrow ⟹ Longrightarrow ⟺ Longleftrightarrow ↪ hookrightarrow ⇌ rightleftharpoons
∞ infty ∂ partial ∇ nabla ℏ hbar ℓ ell ℜ Re ℑ Im ℘ wp ℵ aleph ∠ angle △ triangle √ surd
… ldots ⋯ cdots ⋮ vdots ⋱ ddots ′ prime ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert`;

const words = NAMES.split(/\s+/);

/** TeX of a sign, with the space that ends a name. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: words.length / 2 }, (_, index): [string, string] => [
    words[index * 2] ?? '',
    `\\${words[index * 2 + 1]} `,
  ]),
  ['−', '-'],
  // applied functions, invisible products and separators
  ...[...'\u2061\u2062\u2063\u2064'].map((sign): [string, string] => [sign, '']),
]);

/** Accents by the sign that stands above, and what stands below. */
export const OVER: Readonly<Record<string, string>> = {
  '^': 'hat',
  ˆ: 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '¯': 'bar',
  ˉ: 'bar',
  '‾': 'overline',
  '→': 'vec',
  '⃗': 'vec',
  '˙': 'dot',
  '¨': 'ddot',
  '´': 'acute',
  '`': 'grave',
  '˘': 'breve',
  ˇ: 'check',
  '⏞': 'overbrace',
};
/** As `OVER`. */
export const UNDER: Readonly<Record<string, string>> = {
  _: 'underline',
  '‾': 'underline',
  '¯': 'underline',
  '̲': 'underline',
  '⏟': 'underbrace',
};

/** Alphabets by `mathvariant`. */
export const ALPHABETS: Readonly<Record<string, string>> = {
  normal: 'mathrm',
  bold: 'mathbf',
  'bold-italic': 'boldsymbol',
  'double-struck': 'mathbb',
  script: 'mathcal',
  fraktur: 'mathfrak',
  'sans-serif': 'mathsf',
  monospace: 'mathtt',
};

/** Functions that TeX sets upright by a name of its own. */
export const FUNCTIONS =
  /^(?:sin|cos|tan|cot|sec|csc|sinh|cosh|tanh|coth|arcsin|arccos|arctan|log|ln|lg|exp|lim|max|min|sup|inf|arg|det|dim|ker|gcd|deg|hom|Pr)$/;
