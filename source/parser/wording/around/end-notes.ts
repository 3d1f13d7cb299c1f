/** Notes about an article at its end, as phrases by language for `matcher` in `../phrases.ts`. */

const phrases = (table: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(table).flatMap((list) => list.split('|'));

/**
 * The start of a line below the text: where it first appeared, how to reach its author, what it is filed under, what else the author has
 * written.
 */
export const END_NOTES = phrases({
  en:
    'this story originally|this article originally|this post originally|this piece originally|this essay originally|this interview originally|this excerpt originally|this column originally|' +
    'this story was originally published|this article was originally published|this post was originally published|this piece was originally published|this essay was originally published|' +
    'this story was first published|this article was first published|this post was first published|this piece was first published|this story first appeared|this article first appeared|this post first appeared|' +
    'this story is republished|this article is republished|this story was produced by|this article was produced by|this story about * was produced by|this story about * was written by|' +
    'a version of this story|a version of this article|originally published|originally appeared|republished from|republished with permission|reprinted from|reprinted with permission|reprinted by permission|' +
    'excerpted from|cross-posted from|cross-posted at|the post * appeared first on|this entry was posted|this entry was filed|this entry is filed|this post was filed|' +
    'contact reporter|contact the reporter|contact staff writer|contact staff reporter|contact the author|contact the writer|email the author|email the reporter|reach the author|reach the reporter|' +
    'got a news tip|got a tip|have a news tip|have a tip|do you have a tip|do you have a news tip|send news tips to|latest posts by|more posts by|more stories by|more articles by|' +
    'about the author:|about the authors:|filed under:|filed in:|posted in:|tags:|tagged:|tagged with:|categories:|the views expressed by|the views expressed are|the views expressed here|the opinions expressed here|the opinions expressed are',
  de:
    'dieser artikel erschien zuerst|dieser text erschien zuerst|dieser beitrag erschien zuerst|dieser artikel ist zuerst|dieser text ist zuerst|dieser beitrag ist zuerst|der beitrag * erschien zuerst|zuerst erschienen|' +
    'der beitrag wurde am|dieser beitrag wurde am|dieser beitrag wurde unter|dieser eintrag wurde|dieser artikel wurde am|veröffentlicht unter|abgelegt unter|schlagwörter:|schlagworte:|kategorien:|kategorie:|' +
    'über den autor:|über die autorin:|zur person:|mehr von *:',
  fr:
    'cet article a d’abord|cet article est d’abord|cet article a été publié|cet article est paru|cet article est republié|ce texte a été publié|ce texte est paru|ce billet a été publié|l’article * est apparu en premier|' +
    'article paru dans|publié initialement|initialement publié|publié dans :|classé dans :|mots-clés :|étiquettes :|à propos de l’auteur :|à propos de l’auteure :',
  es:
    'este artículo se publicó|este artículo fue publicado|este texto se publicó|este texto fue publicado|esta entrada fue publicada|esta entrada se publicó|la entrada * se publicó|publicado originalmente|originalmente publicado|' +
    'publicado en:|etiquetas:|archivado en:|categorías:|sobre el autor:|sobre la autora:',
  it: 'questo articolo è stato pubblicato|questo articolo è apparso|questo testo è apparso|l’articolo * proviene da|pubblicato originariamente|originariamente pubblicato|pubblicato in:|archiviato in:|etichette:|categorie:|l’autore:',
  pt: 'este artigo foi publicado|este texto foi publicado|esta matéria foi publicada|o post * apareceu primeiro|publicado originalmente|originalmente publicado|publicado em:|arquivado em:|etiquetas:|marcadores:|categorias:|sobre o autor:|sobre a autora:',
  nl: 'dit artikel verscheen eerder|dit artikel is eerder|dit stuk verscheen eerder|dit bericht werd geplaatst|dit bericht is geplaatst|het bericht * verscheen eerst|geplaatst in:|trefwoorden:|categorieën:|over de auteur:',
  pl: 'ten artykuł ukazał się|artykuł ukazał się|tekst ukazał się|ten wpis został opublikowany|ten wpis umieszczono|artykuł * pochodzi z serwisu|tagi:|kategorie:|o autorze:|o autorce:',
  sv: 'artikeln publicerades först|artikeln har tidigare publicerats|texten publicerades först|det här inlägget postades|publicerad i:|etiketter:|kategorier:|om författaren:',
  da: 'artiklen blev først bragt|artiklen har tidligere været bragt|indlægget blev|dette indlæg blev|udgivet i:|emneord:|kategorier:|om forfatteren:',
  no: 'artikkelen ble først publisert|saken ble først publisert|dette innlegget ble|publisert i:|stikkord:|kategorier:|om forfatteren:',
  cs: 'článek vyšel původně|text vyšel původně|článek byl původně publikován|příspěvek * pochází z|štítky:|rubriky:|o autorovi:',
  ru: 'эта запись была опубликована|эта запись опубликована|запись опубликована|впервые опубликовано|первоначально опубликовано|статья впервые опубликована|рубрики:|рубрика:|метки:|теги:|об авторе:',
  uk: 'цей запис було опубліковано|вперше опубліковано|стаття вперше опублікована|рубрики:|теги:|позначки:|про автора:',
  zh: '本文转载自|本文轉載自|本文首发于|本文首發於|本文原载|本文原載|本文摘自|转载自|轉載自|转自《|轉自《|原载于|原載於|文章来源：|文章來源：|标签：|標籤：|分类：|分類：',
  ja: '初出：|初出:|タグ：|カテゴリー：|カテゴリ：|執筆者：',
  ko: '태그:|태그 :|카테고리:',
});

/** Words in the last lines that name those who helped, or say what was done to the text … */
export const CONTRIBUTED = phrases({
  en: 'contributed to this report|contributed to this story|contributed to this article|contributed to this piece|contributed to this post|contributed reporting|contributed research|additional reporting by|edited for length|edited for clarity|edited and condensed',
  de: 'mitarbeit:|unter mitarbeit von',
  fr: 'a contribué à cet article|ont contribué à cet article',
  es: 'contribuyó a este reportaje|contribuyeron a este reportaje|contribuyó con este|con información de',
  it: 'ha collaborato|hanno collaborato',
  pt: 'colaborou nesta|colaborou com esta|com informações d',
});

/** … and the start of those that name the source of the text or its pictures. */
export const ORIGINS = phrases({
  en: 'source:|source :|sources:|via:|reporting by|writing by|editing by|edited by',
  de: 'quelle:|quellen:|mit material von|bearbeitet von',
  fr: 'source :|source:|avec afp',
  es: 'fuente:|fuentes:|con información de',
  it: 'fonte:|fonti:',
  pt: 'fonte:|fontes:',
  nl: 'bron:|bronnen:',
  pl: 'źródło:|źródła:',
  sv: 'källa:|källor:',
  da: 'kilde:|kilder:',
  no: 'kilde:|kilder:',
  cs: 'zdroj:|zdroje:',
  ru: 'источник:|источники:',
  uk: 'джерело:|джерела:',
});
