/** Words of English grammar, and what addresses are made of. Frequent words of science are left to the weights. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after again against all almost along already also although always am among an and another ' +
    'any are around as at away be because been before being below between both but by can cannot could did do does ' +
    'doing done down due during each either else enough etc even ever every few for from further get gets give given ' +
    'gives had has have having he hence her here him his how however if in indeed instead into is it its itself just ' +
    'least less let like made mainly make makes making many may me might more moreover most much must my namely near ' +
    'need neither never no nor not now of off often on once one ones only onto or other others otherwise our ours out ' +
    'over own per perhaps quite rather same she should since so some still such than that the their theirs them ' +
    'themselves then there therefore thereby these they this those though through thus to together too toward towards ' +
    'two under until up upon us use used uses using usually very via was we well were what when where whereas whether ' +
    'which while who whole whom whose why will with within without would yet you your ' +
    'arxiv com ct eg et al ie github http https html org pdf vs www'
  ).split(' '),
);
