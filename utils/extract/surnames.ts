/** Chinese family names: they tell a person's name from any other two to four characters. */

/** The most common ones, together those of about 95 % of all people. */
const SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫阎閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴庞龐樊殷施颜顏倪章鲁魯岳翟申耿关關焦左柳甘祝包宁寧符阮纪紀梅童凌毕畢单單季成霍涂谷曲盛冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁房蒲滕萧屈饶饒牟解艾尤时時阳陽穆农農司古吉缪简簡车車项項连連麦麥娄窦戚岑党宫宮费費冷晏席卫衛米柏宗瞿桂全应應邬边姬师師和仇栾商沙荣榮桑甄丛虞明池景';
const DOUBLE = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|慕容|司徒|夏侯|公孙)/u;
const SINGLE = new Set(SURNAMES);

/** @returns whether two to four Han characters begin like a person's full name */
export function isHanName(name: string): boolean {
  if (DOUBLE.test(name)) return /^\p{Script=Han}{3,4}$/u.test(name);
  return /^\p{Script=Han}{2,3}$/u.test(name) && SINGLE.has(name[0] ?? '');
}
