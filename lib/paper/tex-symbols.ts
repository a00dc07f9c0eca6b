import { once } from '../util/once.ts';

/** Data: TeX commands without arguments and what they print, as `name glyph` pairs. Read when a text first needs them. */

/** Letters, which swallow the space after them as TeX does. */
const LETTERS =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ ' +
  'varkappa ϰ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ ' +
  'phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ ' +
  'Phi Φ Psi Ψ Omega Ω ss ß o ø O Ø l ł L Ł aa å AA Å ae æ AE Æ oe œ OE Œ dh ð DH Ð th þ TH Þ i ı j ȷ ' +
  'imath ı jmath ȷ ell ℓ hbar ℏ Re ℜ Im ℑ wp ℘ aleph ℵ infty ∞ partial ∂ nabla ∇ emptyset ∅ ' +
  'varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ ' +
  'bigcap ⋂ bigoplus ⨁ bigotimes ⨂ surd √ top ⊤ bot ⊥ angle ∠ triangle △ square □ Box □ Diamond ◇ ' +
  'langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lbrace { rbrace } vert | Vert ‖ prime ′ degree ° ' +
  'backslash \\ sharp ♯ dag † dagger † S § P ¶ texttrademark ™ pounds £ textdegree ° textbackslash \\ ' +
  "textasciitilde ~ textasciicircum ^ textless < textgreater > textquotesingle ' textquotedblleft “ " +
  'textquotedblright ” guillemotleft « guillemotright » textendash – textemdash — textbullet • ldots … ' +
  'dots … cdots ⋯ vdots ⋮ ddots ⋱ R ℝ RR ℝ C ℂ CC ℂ Z ℤ ZZ ℤ N ℕ NN ℕ Q ℚ QQ ℚ eps ε circledR ® ' +
  'checkmark ✓ star ⋆ bigstar ★ TeX TeX LaTeX LaTeX';

/** Relations, operators and arrows, which stand free on both sides or on neither. */
const OPERATORS =
  'leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ lt < gt > approx ≈ sim ∼ simeq ≃ ' +
  'cong ≅ equiv ≡ propto ∝ doteq ≐ asymp ≍ lesssim ≲ gtrsim ≳ prec ≺ succ ≻ preceq ⪯ succeq ⪰ models ⊨ ' +
  'vdash ⊢ dashv ⊣ perp ⊥ parallel ∥ mid | in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ ' +
  'subsetneq ⊊ sqsubseteq ⊑ cup ∪ cap ∩ setminus ∖ times × div ÷ pm ± mp ∓ cdot · ast ∗ circ ∘ bullet ∙ ' +
  'oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ sqcup ⊔ sqcap ⊓ uplus ⊎ wr ≀ ltimes ⋉ ' +
  'rtimes ⋊ bowtie ⋈ triangleq ≜ to → rightarrow → longrightarrow → leftarrow ← gets ← longleftarrow ← ' +
  'leftrightarrow ↔ Rightarrow ⇒ Longrightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ ' +
  'longmapsto ↦ hookrightarrow ↪ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘ rightleftharpoons ⇌ ' +
  'twoheadrightarrow ↠ rightsquigarrow ⇝ leadsto ⇝ colon : trianglelefteq ⊴ lhd ⊲ rhd ⊳ diamond ⋄ ' +
  'curvearrowright ↷ triangleright ▹ triangleleft ◃ vDash ⊨ Vdash ⊩ nmid ∤ nleq ≰ nsubseteq ⊈';

/** Functions, printed as the words they are. */
const FUNCTIONS =
  'arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln ' +
  'log max min Pr sec sin sinh sup tan tanh mod';

function pairs(data: string): [string, string][] {
  const words = data.split(' ');
  return words.flatMap((name, i) => (i % 2 === 0 ? [[name, words[i + 1] ?? ''] as [string, string]] : []));
}

export const texLetters = once((): ReadonlyMap<string, string> => new Map(pairs(LETTERS)));
export const texOperators = once((): ReadonlyMap<string, string> => new Map(pairs(OPERATORS)));
export const texFunctions = once((): ReadonlySet<string> => new Set(FUNCTIONS.split(' ')));

/** Accent commands and the combining mark that each stands for. */
export const texAccents = once(
  (): ReadonlyMap<string, string> =>
    new Map([
      ['`', '\u0300'],
      ["'", '\u0301'],
      ['^', '\u0302'],
      ['~', '\u0303'],
      ['=', '\u0304'],
      ['u', '\u0306'],
      ['.', '\u0307'],
      ['"', '\u0308'],
      ['r', '\u030a'],
      ['H', '\u030b'],
      ['v', '\u030c'],
      ['d', '\u0323'],
      ['c', '\u0327'],
      ['k', '\u0328'],
      ['b', '\u0331'],
      ['t', '\u0361'],
      ['grave', '\u0300'],
      ['acute', '\u0301'],
      ['hat', '\u0302'],
      ['widehat', '\u0302'],
      ['tilde', '\u0303'],
      ['widetilde', '\u0303'],
      ['bar', '\u0304'],
      ['overline', '\u0304'],
      ['overrightarrow', '\u20d7'],
      ['breve', '\u0306'],
      ['dot', '\u0307'],
      ['ddot', '\u0308'],
      ['mathring', '\u030a'],
      ['check', '\u030c'],
      ['vec', '\u20d7'],
      ['underline', '\u0332'],
      ['not', '\u0338'],
    ]),
);

/** Commands whose arguments say nothing to a reader, with how many braced ones they take. */
export const texDropped = once(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...(
        'cite citep citet citealp citealt citeauthor citeyear textcite nocite ref eqref cref Cref autoref ' +
        'label footnote thanks tag vspace hspace phantom color begin end'
      )
        .split(' ')
        .map((name): [string, number] => [name, 1]),
      ['textcolor', 1],
      ['footnotemark', 0],
    ]),
);

/** Switches of font, size and spacing, which take no argument. */
export const texSwitches = once(
  (): ReadonlySet<string> =>
    new Set(
      (
        'em rm bf cal it sc sf tt sl frak big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm ' +
        'displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits boldmath small large Large tiny ' +
        'huge normalsize footnotesize scriptsize bfseries itshape strut noindent smash protect nonumber ' +
        'allowbreak xspace bm pmb'
      ).split(' '),
    ),
);
