import { termOf } from './words.ts';

/** What any abstract says, whatever it is about: never a reason why two papers are related, though it weighs a little. */
export const BOILERPLATE: ReadonlySet<string> = new Set(
  (
    'able achieve additional address advance aim allow analyze analysis analyse apply application approach argue aspect ' +
    'author available base better call case certain challenge code common compare comparison component concept conclude consider consist ' +
    'contrast contribution current datum data demonstrate depend derive describe design detail determine develop development ' +
    'difference different difficult direct discuss effect effective enable empirical empirically especially establish evaluate evaluation ' +
    'evidence examine example exist existing expect experiment experimental experimentally explain explore extend extensive field find finding first focus follow ' +
    'form framework full fully fundamental future give goal good great help high highlight idea identify illustrate impact important importance improve include ' +
    'increase increasingly indicate insight interest interesting introduce investigate issue key know known large lead level limit limitation literature ' +
    'long low main major manner method mean motivate multiple nature necessary new note notion novel number observe obtain offer open outline overview paper ' +
    'part particular particularly perform performance perspective play point popular possible potential practical practice present previous previously principle ' +
    'problem proceed process produce promising property propose provide publicly purpose question range real recent recently ' +
    'reduce relate relative related relevant remain report require requirement research researcher respect result resulting reveal review role second serve set setting ' +
    'show significant significantly similar simple simply single small solve specific specifically standard start state study ' +
    'strong studied subject successful success successfully suggest support survey system task technique term theoretical theory third three tool topic traditional type typical typically understand understanding ' +
    'unify useful validate value variety various vary verify version view way wide widely work year yield ' +
    'begin beginning billion comprehensive comprehensively conduct perfect poorly rapid rapidly resource shed light smaller special understood'
  )
    .split(' ')
    .map(termOf),
);
