/// The characters that Chinese doubles in ordinary words: 人人, 往往, 兢兢业业, 谆谆, 看看.
///
/// Collected by hand from the reduplicated words of modern written Chinese: nouns and measures (人人, 种种),
/// kinship, adverbs (常常), describing words (AA, ABB, AABB, AABC), sounds, and verbs that are done for a while
/// (看看). Both scripts.
enum Reduplications {
  /// Whether a character stands doubled in ordinary words.
  static func contains(_ scalar: UInt32) -> Bool { set.contains(scalar) }

  private static let set = Set(words.unicodeScalars.map(\.value))

  private static let words =
    nouns + kin + adverbs + describing + sounds + verbs

  private static let nouns = """
    人天年月日时時处處家户戶事件条條种種样樣个個层層重代世辈輩村县縣市省校班组組站厂廠店队隊连連头頭面步声聲口句字篇
    章页頁本册冊张張片块塊点點滴丝絲线線道路街巷门門窗楼樓间間座栋棟项項次回遍趟阵陣场場番株棵朵枝根粒颗顆双雙对對副
    套份笔筆封期届屆方分寸尺里裡斤两兩元角色物生心手眼脸臉山水河海星花草树樹叶葉果国國一二三四五六七八九十百千万萬亿億
    """
  private static let kin = "爸妈媽爷爺奶哥姐弟妹叔伯婶嬸姑舅姨公婆太娃宝寶囡"
  private static let adverbs = """
    常往渐漸刚剛仅僅偏恰统統远遠大久早晚足略稍微最每屡屢频頻再多少好白活默悄暗偷缓緩慢快匆急忙连連仍尚稳穩牢紧緊深高
    低长長短早近满滿通齐齊独獨单單明清静靜轻輕重狠死硬软軟真实實老小细細密厚薄薄直弯彎圆圓平安乖
    """
  private static let describing = """
    红紅绿綠黄黃蓝藍青黑灰白紫金银銀亮暗热熱冷凉涼暖寒湿濕干乾甜香臭苦酸辣胖瘦肥壮壯美丽麗新旧舊干净淨楚踏扎紮兢业業勤恳懇
    恳孜矻谆諄殷拳耿忡惴惶战戰栗慄欣勃蓬腾騰滚滾滔洋汪茫浩荡蕩澎湃轰轟烈熊炎赫煌辉輝闪閃灼熠耀晶莹瑩粼潺淙涓汩滴源绵綿
    延蜿蜒巍峨峨峥崢堂正彬谦謙翩款袅裊娜婷亭依恋戀脉脈融洽泛芸莘济濟比历歷累斑郁鬱葱蔥苍蒼茵萋离離纷紛扬揚飘飄洒灑霏蒙濛昏
    沉沌隐隱约約朦胧矇矓惺忪冉徐袅岌危孤零伶仃茕煢孑寥落落稀疏空荡蕩秃禿光溜滑油腻膩黏粘糊涂塗懵懂呆愣怔痴傻昂扬扬雄赳赳纠糾
    虎气氣生机機勃吞吐支吾嘟囔唠叨絮喋侃夸誇谈談津娓琅朗格咯嘻哈呵嘿哼唧喳潸泪淚汪涟漣凄悽戚慼悲哀哭泣啼涩澀羞怯怏悻愤憤怒
    气氣恨狠凶狰獰睽谔諤諾诺唯喏碌庸碌忙悠闲閒优優雅文静靜斯秩井蒸蒸日上津夭灼皇堂咄逼眈步步节節寥泱袅歪斜扭曲拐弯弯
    婆慌张張张匆急切切惜念念忘恋恋栩翼躍跃跃欲试試试口声声振辞条条框框来來去進进出出入上下前前后后後左右内外东東西
    是非非曲直恩怨怨风風雨雨坎坷坷坑洼洼起伏伏反覆复復断斷续續延原本清楚楚完整整服帖帖妥当當当鼎鼎昭赫历历在目
    """
  private static let sounds = "哗嘩沙簌飒颯呼呜嗚嗡隆咚当當叮铛鐺啪噼嗒滴答咕噜嚕唰嗖喵汪咩哞吱喔啦哇呀啊嘛呗"
  private static let verbs = """
    看听聽说說讲講想试試谈談走坐站等歇喝吃尝嘗问問聊帮幫学學做写寫读讀练練转轉逛玩笑唱跳跑动動摇搖摆擺拍打敲摸碰推拉
    捏揉擦洗扫掃晒曬烤烘热熱避取充补補查找翻数數算量比议議评評论論研究讨討商量交流休息放松鬆松养養钉釘吹晃点點挥揮
    """
}
