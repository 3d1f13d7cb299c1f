/** Words in the class, the id and the file name of pictures that are part of the page and not of its article. */
export const PICTURES_OF_PAGES = new RegExp(
  '(?:^|[^a-z])(?:(?:site|brand|header|footer|page)?-?logos?(?:white|black|dark|light)?|icons?|icn|favicon|emojis?|smil(?:ey|ie)s?|spacer|blank|transparent|pixel|' +
    'beacon|tracker|tracking|sprites?|badges?|buttons?|btn|bullets?|arrows?|shar(?:e|ing)|social|spinner|loader|loading|placeholder|' +
    'divider|separator|ratings?|stars?|captcha|1x1|clear|advert(?:isement)?|banner-?ads?|ad-?banner)(?:$|[^a-z])',
  'i',
);

/** The same, of portraits of authors and commenters. */
export const PICTURES_OF_AUTHORS =
  /(?:^|[^a-z])(?:g?r?avatars?|author|byline|bio|headshot|profile(?:-?pic(?:ture)?)?|user-?(?:pic|photo|image)|contributor)(?:$|[^a-z])/i;
