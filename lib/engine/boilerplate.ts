import { termOf } from './words.ts';

/** What any abstract says, whatever it is about. It weighs a little, but is never a reason why two papers are related. */
export const BOILERPLATE = termsOf(
  'able achieve alternative area believe beyond diverse finally hope lens modern tackle address advance aim allow analyse analysis analyze apply application approach argue aspect author ' +
    'available base begin beginning better billion call case certain challenge code common compare comparison ' +
    'component comprehensive comprehensively conclude conduct consider consist contrast contribution corroborate ' +
    'current datum data demonstrate depend derive describe design detail determine develop development difference ' +
    'different difficult discuss effect effective enable empirical empirically especially establish evaluate ' +
    'evaluation evidence examine example exist existing expect experiment experimental experimentally explore extend ' +
    'extensive find finding first focus follow framework full fully fundamental future give goal good great help high ' +
    'highlight idea identify illustrate impact important importance improve include increase increasingly indicate ' +
    'insight interest interesting introduce investigate issue key know known lead limitation literature long main major ' +
    'manner massive mean motivate multiple new note notion novel number observe obtain offer open outline overview paper ' +
    'part particular particularly perfect perform performance perspective play poorly popular possible potential ' +
    'practical practice present previous previously proceed produce promising propose provide publicly purpose question ' +
    'range rapid rapidly real recent recently relate relative related relevant remain report require requirement research ' +
    'researcher resource respect result resulting reveal review role second serve setting shed show significant ' +
    'significantly similar simple simply single smaller solve specific specifically standard start strong studied study ' +
    'subject successful success successfully suggest support third three topic traditional type typical typically ' +
    'understand understanding understood unify useful validate value variety various vary verify version view way wide ' +
    'widely work year yield ' +
    'amount appear appropriate become best broad broader carefully completely consequently contain create crucial ' +
    'decade despite directly early employ encourage enhance equally exactly exhibit extent extremely fail five found ' +
    'furthermore gain hand higher implication inspire intriguing involve lack larger last lasting longer look lot ' +
    'meaningful nearly necessary next numerous opportunity partially past picture place powerful practitioner ' +
    'precisely progress rarely rather reliably rely remarkable rooted seek seen several short simultaneously strongly ' +
    'surprising surprisingly taken taking trend ultimately unexpected',
);

/** Words that tell nothing alone, but name things together with others: "mean field", "Gaussian process", "random search". */
export const WEAK = termsOf(
  'ability access average build capability cover end fast faster gap grow growing intense intensive leverage phenomenon power quality rich scenario stage step systematic systematically time ' +
    'art complex concept condition deep direct field form function general interpretation large learn level light limit method model ' +
    'natural nature neural order point principle problem process property reduce set small special state structure survey system ' +
    'task technique term theoretical theory tool',
);

/** Made when it is first asked: not every start of the worker gives reasons. */
function termsOf(words: string): Pick<ReadonlySet<string>, 'has'> {
  let terms: ReadonlySet<string> | undefined;
  return {
    has(term) {
      terms ??= new Set(words.split(' ').map(termOf));
      return terms.has(term);
    },
  };
}
