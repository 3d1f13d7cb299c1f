import { type TermWords, words } from '../language.ts';

/** The English words beside quotation marks. */
export const englishTerms: TermWords = {
  titleCase: true,
  speaking: new Set(
    words(`tweet tweets tweeted tweeting text texts texted texting post posted posting chant chants chanted chanting sing sings sang singing
  read reads reading insist insists insisted insisting warn warns warned warning think thinks thought thinking like goes went
  proclaim proclaims proclaimed thunder thundered boom boomed beg begged plead pleaded urge urged snap snapped`),
  ),
  works: new Set(
    words(`book books memoir memoirs novel novels film films movie movies show shows series sitcom drama comedy program programs programme
  programmes podcast song songs album albums single track episode play musical opera poem essay article op-ed commentary column editorial documentary
  spot segment magazine newsletter blog game painting classic bestseller miniseries thriller tour hit hits anthem ballad sequel trilogy
  talk lecture presentation website site franchise exhibition biography autobiography pamphlet booklet manifesto cartoon comic tune theme host hosts anchor star stars`),
  ),
  titling: new Set(words('titled entitled subtitled headlined')),
  naming: new Set(
    words(
      'nicknamed named term terms word words phrase adjective noun so-called codenamed means meaning meant translates translated refers verb keyword keywords tag button label hashtag acronym',
    ),
  ),
  calling: new Set(words('called dubbed labeled labelled termed christened')),
  defining: new Set(words('means meant refers')),
  beforeTitle: new Set(words('the of on in for to from with and or at by during after before his her their its')),
  afterTitle: new Set(words('is was has had will')),
};
