/** Words in the class, the id and the file name of pictures that are part of the page rather than of its article. */
export const PICTURES_OF_PAGES = new RegExp(
  '(?:^|[^a-z])(?:(?:site|brand|header|footer|page)?-?logos?(?:white|black|dark|light)?|icons?|icn|favicon|emojis?|smil(?:ey|ie)s?|spacer|blank|transparent|pixel|' +
    'beacon|tracker|tracking|sprites?|badges?|buttons?|btn|bullets?|arrows?|shar(?:e|ing)|social|spinner|loader|loading|placeholder|' +
    'divider|separator|ratings?|stars?|captcha|1x1|clear|advert(?:isement)?|banner-?ads?|ad-?banner)(?:$|[^a-z])',
  'i',
);

/** Words in the class and the id of pictures of authors and commenters, and of the elements around them. */
export const PICTURES_OF_AUTHORS =
  /(?:^|[^a-z])(?:g?r?avatars?|authors?|byline|bio|headshots?|profile(?:-?pic(?:ture)?)?|user-?(?:pic|photo|image)|contributors?)(?:$|[^a-z])/i;

/** The same words in file names, where "profile" and "bio" may be the subject of an article. */
export const FILES_OF_AUTHORS =
  /(?:^|[^a-z])(?:g?r?avatars?|author|byline|headshots?|profile[-_]?(?:pic|photo|image)\w*)(?:$|[^a-z])/i;

/** Alternative texts of authors' pictures: "Headshot of Nora Vale", "Nora Vale’s avatar". */
export const SAYS_PORTRAIT =
  /^(?:headshot|avatar|profile (?:photo|picture|image))\b|['’]s (?:avatar|profile picture)$/i;

/** Alternative texts of icons: "Checkmark icon", "Twitter logo". */
export const SAYS_ICON = /\S\s(?:icon|logo)$/i;

/** Alternative texts of icons among drawings, in which a logo may be the subject of the article. */
export const SAYS_DRAWN_ICON = /\S\sicon$/i;

/** Words in the class and the id of pictures that advertise something, or that are a text's background. */
export const PROMOTIONS =
  /(?:^|[^a-z])(?:ctas?|promos?|promotions?|subscri(?:be|ptions?)|newsletters?|backgrounds?)(?:$|[^a-z])/i;

/** Words in the class and the id of links with a picture that lead to another article. */
export const THUMBNAILS = /(?:^|[^a-z])(?:thumbs?|thumbnails?|teasers?|related)(?:$|[^a-z])/i;
