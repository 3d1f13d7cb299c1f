import { type CueClass, type Gender, type Language, labelled, pronoun, words } from '../language.ts';
import { undetermined } from '../undetermined.ts';

/** Japanese: 「…」と田中氏は述べた; 田中さんは「…」と話した. */
export const japanese: Language = {
  ...undetermined,
  code: 'ja',
  cues: new Map([
    ...labelled<CueClass>(
      'say',
      `述べた 述べ 述べて 述べている 述べました 語った 語る 語り 語って 語っている 語りました 話した 話す 話し 話して 話している 話しました 話していた 言った 言う 言い 言って 言いました 言っている 答えた 答える 答え 答えて 答えました 説明した 説明する 説明し 説明している 説明しました
      コメントした コメントし コメントしている コメントしました 明かした 明かし 明かす 明らかにした 発言した 発表した 発表し 強調した 強調し 強調する 指摘した 指摘し 指摘する 指摘している 付け加えた 付け加え 続けた 尋ねた 尋ねる 質問した 聞いた 問いかけた 叫んだ 叫ぶ つぶやいた
      呟いた ささやいた 振り返った 振り返る 振り返り 回答した 回答し 書いた 書いている 投稿した 宣言した 呼びかけた 呼びかけ 呼びかけている 伝えた 報じた 報じている 口にした 返した 切り出した`,
    ),
    ...labelled<CueClass>(
      'claim',
      '主張した 主張し 主張する 主張している 警告した 警告し 認めた 認め 否定した 否定し 批判した 批判し 批判している 訴えた 訴え 訴える 訴えている 反論した 約束した 求めた 非難した 断言した 嘆いた 喜んだ 憤った 期待を寄せた',
    ),
    ...labelled<CueClass>('think', '考えている 考えた 思った 思う 期待する 期待した'),
  ]),
  accordingAfter: new Set(words('によると によれば')),
  auxiliaries: new Set(words('いる いた ます ました です だ')),
  adverbs: new Set(
    words(
      'また さらに そして しかし ただ その後 最後に 笑顔で 涙ながらに 改めて すでに 既に まだ もう 静かに 冷静に きっぱりと 今日 昨日 明日 今年 昨年 先日 同日 今回 当時 現在 取材に 会見で 記者会見で',
    ),
  ),
  pronouns: new Map([
    ['彼', pronoun('male', false)],
    ['彼女', pronoun('female', false)],
    ['彼ら', pronoun(null, true)],
    ['私', pronoun(null, false, { person: 1 })],
    ['僕', pronoun(null, false, { person: 1 })],
    ['俺', pronoun(null, false, { person: 1 })],
    ['あなた', pronoun(null, false, { person: 2 })],
  ]),
  self: new Set(words('私 僕 俺 私たち 我々')),
  determiners: new Set(words('この その あの 同 両 各')),
  definite: new Set(words('この その あの 同')),
  prepositions: new Set(words('を に で と から まで へ より について に対し に対して として において')),
  conjunctions: new Set(words('が しかし でも だから')),
  times: new Set(words('年 月 日 時 分 午前 午後 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日')),
  titles: new Map(),
  roles: new Map([
    ...labelled<Gender | null>('male', '男性 男 少年 父 父親 夫 息子 兄 弟 祖父 国王 王子'),
    ...labelled<Gender | null>('female', '女性 女 少女 母 母親 妻 娘 姉 妹 祖母 女王 女優'),
    ...labelled<Gender | null>(
      null,
      `首相 大統領 大臣 外相 財務相 防衛相 官房長官 長官 議員 議長 委員長 党首 幹事長 知事 市長 町長 村長 区長 社長 副社長 会長 副会長 代表 専務 部長 課長 局長 所長 館長 校長 院長 教授 准教授 名誉教授 教諭 先生 博士 医師 弁護士 検事 裁判官 監督 選手 コーチ 主将 記者 編集長 作家 詩人
      歌手 俳優 監視員 担当者 関係者 責任者 広報担当者 報道官 広報官 専門家 研究者 研究員 学者 住民 市民 村民 客 利用者 目撃者 被害者 遺族 参加者 店主 店長 農家 漁師 運転手 船長 隊長 学生 生徒 友人 同僚 隣人 家族 警察官 消防士 容疑者 被告 大使 者 員 家 長 官 師 士 人`,
    ),
  ]),
  sources: new Set(
    words(
      '政府 警察 会社 同社 大学 学校 病院 銀行 裁判所 検察 委員会 協会 組合 団体 新聞 通信 テレビ 放送 研究所 気象庁 当局 事務所 省 庁 局 署 党 社 会 市 県 町 村 報告書 声明 発表 調査',
    ),
  ),
  complementizers: new Set(['と']),
  adding: new Set(words('と や 、')),
  joining: new Set(words('と や 、')),
  unspaced: {
    surnames: new Set(),
    honorifics: new Set(words('さん 氏 様 君 くん ちゃん さま')),
    familiar: new Set(),
    endings: new Set(words('者 員 家 長 官 師 士 人 省 庁 局 署 党 社 会 市 県 町 村')),
    common: new Set(),
    known: new Set(),
    notInNames: new Set(),
    topics: new Set(words('は が も')),
    localizers: new Set(),
    links: new Set(words('の')),
  },
};
