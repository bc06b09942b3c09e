/**
 * Parameters that only say where a reader came from. Short on purpose: what may be the identity of a
 * page (WeChat's __biz, mid, idx, sn; video ids; pages) is never listed.
 */

/** On every site. */
export const GLOBAL_PARAMETERS =
  /^(?:utm[_-]\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|mc_[ce]id|_hsenc|_hsmi|__hs\w+|mkt_tok|spm|scm|spm_id_from|from_spmid|vd_source|hm(?:sr|pl|cu|kw|ci)|bd_vid|adtag|pgv_ref|share_(?:token|source|medium|plat|session_id|tag|times)|weibo_id|wt_mc|(?:mtm|pk|matomo)_\w+|ref_src|ref_url|cmpid|_ga|_gl)$/i;

/** On one site only: host pattern → parameters. */
export const SITE_PARAMETERS: readonly (readonly [host: string, parameters: RegExp])[] = [
  [
    'mp.weixin.qq.com',
    /^(?:scene|subscene|sessionid|clicktime|enterid|ascene|devicetype|version|nettype|abtest_cookie|exportkey|pass_ticket|wx_header|fontgear|session_us|from|isappinstalled|srcid|sharer_\w+|mpshare|key|uin)$/,
  ],
  [
    '*.bilibili.com',
    /^(?:from|seid|from_source|bbid|ts|is_story_h5|mid|plat_id|buvid|up_id|unique_k|timestamp|broadcast_type|is_room_feed|launch_id|live_from|session_id|visit_id|bsource|msource|network_id|network_status|platform|mobi_app|build|appkey)$/,
  ],
  ['*.weibo.com', /^(?:refer_flag|from|wvr|mod|loc|is_all|sudaref|display|retcode|featurecode)$/],
  ['*.weibo.cn', /^(?:refer_flag|from|wm|sudaref|featurecode)$/],
  [
    '*.zhihu.com',
    /^(?:s_r|s_s_i|hybrid_search_\w+|zhida_source|zd_token|content_id|content_type|match_order)$/,
  ],
  ['*.csdn.net', /^(?:depth_1-utm_source|ops_request_misc|request_id|biz_id|ops_\w+)$/],
  [
    '*.toutiao.com',
    /^(?:log_from|tt_from|req_id|app|timestamp|use_new_style|wid|traffic_source|in_ogs|source|category_new)$/,
  ],
  ['*.sohu.com', /^(?:pvid|scm_id|_trans_|_f|code|hi)$/],
  ['*.163.com', /^(?:spss|spsnuid|spsdevid|spsvid|spsw|f|clickfrom)$/],
  ['*.qq.com', /^(?:ptag|pgv_\w+|chlid|openid|shareto|devid)$/],
  [
    '*.taobao.com',
    /^(?:ali_trackid|ali_refid|pvid|ns|abbucket|_u|initiative_id|ut_sk|un|share_crt_v|sourcetype|suid|app|cpp|shareurl|short_name|bxsign|sm|tk)$/,
  ],
  [
    '*.xiaohongshu.com',
    /^(?:app_platform|app_version|author_share|share_from_user_hidden|shareredid|apptime|appuid|share_id|exsource)$/,
  ],
  ['*.youku.com', /^(?:refer|source|ut_sk|scm|playmode)$/],
  ['*.jianshu.com', /^(?:utm\w*)$/],
  ['*.amazon.*', /^(?:ref_?|pf_rd_\w+|pd_rd_\w+|qid|sr|crid|sprefix|dib|dib_tag|content-id|_encoding)$/],
  ['*.youtube.com', /^(?:si|feature|pp|ab_channel|kw)$/],
  ['youtu.be', /^(?:si|feature)$/],
  ['*.twitter.com', /^(?:s|t|cxt)$/],
  ['x.com', /^(?:s|t|cxt)$/],
  ['*.google.*', /^(?:ved|ei|gs_lcp|gs_lp|sclient|uact|sa|usg|cd|cad|rct|esrc|sxsrf|biw|bih|bvm)$/],
];

/** Attributes of links that exist for counting clicks only. */
export const TRACKING_ATTRIBUTES =
  /^(?:ping|data-(?:track|spm|ga|log|report|stat|click|monitor|beacon|za-|bury|piwik|hotrep)[\w-]*)$/;
