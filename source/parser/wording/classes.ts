import type { OmittedReason } from '../../article.ts';

/**
 * Words in `class` and `id` of elements that are not part of the article. A name is split at hyphens, underscores and capitals
 * ("c-articleShare__list" → "c-article-share-list"); a phrase is one or more of these words.
 */
type Table = readonly (readonly [OmittedReason, string])[];

/** These count anywhere in a name. */
export const JUNK_ANYWHERE: Table = [
  [
    'share',
    'sharebar sharethis sharedaddy sharebuttons addthis addtoany shareaholic social-media social-links social-icons social-share social-sharing ' +
      'social-buttons social-bar social-nav social-list follow-us followus share-buttons share-links share-icons share-bar share-tools sharing-buttons',
  ],
  [
    'related',
    'related relatedposts relatedcontent yarpp recommended recommendations recommendation recirc recirculation readnext more-stories ' +
      'more-from more-posts more-articles morefrom most-read mostread most-popular mostpopular popular-posts outbrain taboola zergnet ' +
      'revcontent up-next upnext next-post prev-post post-navigation post-nav also-like you-may-like latest-posts latest-news ' +
      'recent-posts recentposts similar-posts read-next',
  ],
  [
    'promo',
    'newsletter newsletters newslettersignup signup sign-up optin opt-in mailchimp mc-embed lead-magnet regwall exit-intent popup pop-up modal',
  ],
  [
    'advert',
    'advert adverts advertisement advertisements advertising adsbygoogle adslot adsense adunit ad-slot ad-container ad-wrapper ad-unit adbox ' +
      'dfp gpt-ad google-ad',
  ],
  [
    'comments',
    'comment-list commentlist comment-respond comment-form comments-area disqus disqus-thread fb-comments livefyre comments comment-content comment-body comment-reply comment-author comment-meta ' +
      'comment-box commentbox comment-section comment-thread comment-item wpd-comment user-comment',
  ],
  [
    'navigation',
    'navbar navmenu breadcrumb breadcrumbs pagination table-of-contents tableofcontents ez-toc skip-link ' +
      'masthead topbar offcanvas site-footer site-header global-header language-switcher back-to-top',
  ],
  ['consent', 'cookie-banner cookie-notice cookieconsent gdpr onetrust privacy-banner cookie cookies'],
  [
    'meta',
    'byline bylines author-box author-bio authorbox author-info author-card about-author about-the-author author-profile post-author ' +
      'post-meta entry-meta article-meta post-info postinfo post-date entry-date publish-date reading-time read-time readtime ' +
      'editsection edit-section taglist post-tags tag-list tagcloud tags-links post-categories cat-links print-button printfriendly',
  ],
  ['player', 'jwplayer vjs video-js player-ui player-controls tts-player reading-progress'],
  ['hidden', 'screen-reader-text sr-only visually-hidden visuallyhidden'],
];

/** These are more ambiguous: they count at the end of a name, or before words for boxes and positions ("share-box-left"). */
export const JUNK_AT_END: Table = [
  ['share', 'share shares sharing socials social sociable share-this'],
  ['related', 'popular trending see-also further-reading suggested suggestions teaser teasers recent'],
  [
    'promo',
    'subscribe subscription subscriber promo promos promobox promotion promotional donate donation cta call-to-action ctas',
  ],
  ['advert', 'ad ads sponsor sponsored sponsors sponsorship'],
  ['comments', 'respond comment-count'],
  [
    'navigation',
    'nav navigation menu menus submenu crumbs pager paging toc skip-to sidebar side-bar sidenav rail right-rail toolbar footer filters anchors jump-links',
  ],
  ['consent', 'consent'],
  ['player', 'video-player audio-player playlist'],
];

/** These count at the end too, but only for short elements without prose. */
export const JUNK_IF_SHORT: Table = [
  ['promo', 'paywall paywall-hint paywall-note paywall-notice paywall-banner paywall-message paywall-teaser'],
  [
    'meta',
    'author authors author-name meta metadata dateline timestamp published pubdate date tags categories category kicker eyebrow rating ratings votes print ' +
      'last-updated updated article-info contributors label',
  ],
  ['navigation', 'noprint no-print'],
  ['promo', 'poll polls quiz'],
];

/** Whole class names for hidden elements, and those that show them again on screens of a certain width or more. */
export const HIDING_NAMES: ReadonlySet<string> = new Set([
  'hidden',
  'd-none',
  'is-hidden',
  'visually-hidden',
  'sr-only',
  'display-none',
]);
export const SHOWING_NAME = /^(?:(?:sm|md|lg|xl|2xl):(?!hidden)|d-(?:sm|md|lg|xl|xxl)-(?!none))/;

/** Words for boxes and positions, which do not change the meaning of a name. */
export const BOX_WORDS =
  'wrapper wrap container inner outer list block box section widget widgets area item items module component group row col column ' +
  'bar links link buttons button btn icons icon holder panel left right top bottom main primary secondary desktop mobile form header ' +
  'content body text title label heading light dark small large';

/** First words of names that say what an element has or does, not what it is; and of a word processor's style names. */
export const STATE_PREFIXES = 'has with without no not is in js hide show enable disable support supports mso';

/** Names of the element that holds the article. */
export const BODY_CLASSES =
  'article-body articlebody article-content articlecontent article-text story-body storybody story-content story-text post-content postcontent ' +
  'post-body postbody post-text entry-content entrycontent entry-body entry-text blog-content blog-post-content blogpost-content blog-body blog-text ' +
  'single-content main-content page-content news-body news-content news-text body-copy body-text bodycopy body-content article-copy ' +
  'content-body richtext rich-text rte wysiwyg prose markdown-body field-name-body field-body text-content theme-content';

/** Names of the standfirst: the summary between the headline and the text. */
export const STANDFIRST_CLASSES =
  'standfirst stand-first subtitle sub-title subhead subheadline sub-headline subheading deck dek excerpt summary intro introtext intro-text introduction lead lede ' +
  'leadtext lead-text teaser-text teasertext description abstract untertitel unterzeile vorspann anriss anreisser einleitung chapo chapeau accroche sommario sottotitolo ' +
  'catenaccio bajada copete entradilla sumario subtitulo resumen linha-fina linhafina gravata sutia resumo perex zajawka lid wstep ingress manchet manchett underrubrik ' +
  'inleiding sapo spot ozet daoyu zhaiyao';

/** Classes and ids of bylines. */
export const BYLINE_NAMES =
  /(?:^|[\s_-])(?:by-?line|author|authors|writer|writtenby|written-by|post-?author|entry-?author|article-?author|contributor|auteur|autor|autore|redakteur|forfatter|skribent|person-?name)(?:$|[\s_-])/i;

/** Classes of the name of one author. */
export const PERSON_NAME = /(?:^|[\s_-])person-?name(?:$|[\s_-])/i;

/** Classes and ids of dates, or of elements that often hold one. */
export const DATE_NAMES = /(?:date|time|publish|posted|submitted|datum|fecha|timestamp|byline|meta)/i;

/** Classes of embedded social-media posts, as the networks' own embedding code names them. */
export const POST_CLASSES: ReadonlySet<string> = new Set(
  'twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed mastodon-embed reddit-embed-bq reddit-card text-post-media'.split(
    ' ',
  ),
);

/** Class names of the text of a post in a thread, and of its writer's name, with hyphens for underscores. */
export const POST_TEXTS: ReadonlySet<string> = new Set(
  (
    'comment-text comment-body comment-content comment-copy commenttext commtext post-body post-content post-text post-message postbody postcontent posttext ' +
    'postmessage js-post-body message-body message-content message-text messagebody messagecontent messagetext bbwrapper cooked markdown-body reply-body reply-content ' +
    'reply-text topic-body topic-content msg-body toptext content status-content email-body tweettext'
  ).split(' '),
);
export const POST_AUTHORS: ReadonlySet<string> = new Set(
  (
    'author author-name u-author username user-name hnuser poster poster-name creator comment-author comment-user post-author post-user message-author message-name ' +
    'message-username nickname screen-name display-name reply-author user-details member-name'
  ).split(' '),
);

/** The URL of a user's page, as opposed to one of their posts. */
export const USER_PAGE =
  /(?:^|\/)(?:[~@]\w[^/]*\/?$|(?:u|users?|members?|profiles?|people)\/[^/]+(?:\/[^/]+)?\/?$|(?:user|member|memberlist|profile)(?:\.php)?\?)/i;
