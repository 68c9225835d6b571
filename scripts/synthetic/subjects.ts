/**
 * The matters that the dossiers are about, and the words in which their papers speak.
 * It knows no step of the procedure.
 */

export type DocumentForm = '规范性文件' | '政策措施' | '规划' | '项目';

export interface Subject {
  /** After the name of the place: 公共停车错时共享管理办法. */
  readonly title: string;
  readonly topic: string;
  readonly category: '公共政策和措施' | '重要规划' | '公共建设项目' | '自然资源和文化资源' | '其他重大事项';
  readonly form: DocumentForm;
  readonly leads: readonly string[];
  /** Departments consulted; the first is always among them. */
  readonly departments: readonly string[];
  readonly business: boolean;
  /** Groups under `涉及特定群体`, and the body that speaks for them; empty for none. */
  readonly group: string;
  readonly groupBody: string;
  readonly problems: readonly string[];
  readonly risks: readonly string[];
  readonly measures: readonly string[];
  readonly wishes: readonly string[];
  readonly laws: readonly string[];
  readonly fields: readonly string[];
}

const risksOf = (...risks: string[]) => risks;

export const subjects: readonly Subject[] = [
  {
    title: '公共停车错时共享管理办法',
    topic: '停车',
    category: '公共政策和措施',
    form: '规范性文件',
    leads: ['交通运输局', '公安局'],
    departments: ['财政局', '住房和城市建设局', '发展和改革委员会'],
    business: true,
    group: '残疾人',
    groupBody: '残疾人联合会',
    problems: ['夜间泊位不足', '写字楼车库夜间空置'],
    risks: risksOf('夜间人车混行的安全隐患', '车辆受损的责任纠纷', '经营者参加意愿不高'),
    measures: ['人车分流并安排夜间值守', '统一协议文本', '设置过渡期'],
    wishes: ['增加临时泊位', '公开泊位数', '延长夜间入场时间', '完善充电泊位配置'],
    laws: ['道路交通安全法（现行有效）', '优化营商环境条例（现行有效）'],
    fields: ['交通规划', '城市管理', '行政法', '静态交通', '产业经济'],
  },
  {
    title: '集中供热服务保障办法',
    topic: '供热',
    category: '公共政策和措施',
    form: '规范性文件',
    leads: ['住房和城市建设局'],
    departments: ['财政局', '应急管理局', '生态环境局'],
    business: true,
    group: '困难群众',
    groupBody: '困难群众帮扶协会',
    problems: ['老旧管网漏损', '报修响应慢'],
    risks: risksOf('停热抢修影响老人', '管网施工占道', '企业成本上升'),
    measures: ['设应急热源', '分段施工', '分年度安排改造'],
    wishes: ['公布报修时限', '延长供热期', '改造楼内立管', '公开室温检测结果'],
    laws: ['节约能源法（现行有效）', '城镇供热管理规定（现行有效）'],
    fields: ['热能工程', '市政工程', '公共管理', '行政法', '能源经济'],
  },
  {
    title: '住宅物业服务质量提升若干措施',
    topic: '物业',
    category: '公共政策和措施',
    form: '政策措施',
    leads: ['住房和城市建设局', '民政局'],
    departments: ['财政局', '市场监督管理局', '司法局'],
    business: true,
    group: '',
    groupBody: '',
    problems: ['服务标准不清', '业主大会召开难'],
    risks: risksOf('物业企业退出引发管理空档', '业主之间的争执', '费用分担的争议'),
    measures: ['设临时托管', '由街道调解', '公开收支'],
    wishes: ['公开服务标准', '简化业主表决', '加强电梯维保', '设立投诉专线'],
    laws: ['民法典（现行有效）', '物业管理条例（现行有效）'],
    fields: ['物业管理', '民商法', '社区治理', '公共管理', '建筑设备'],
  },
  {
    title: '既有住宅加装电梯工作方案',
    topic: '加装电梯',
    category: '公共建设项目',
    form: '项目',
    leads: ['住房和城市建设局'],
    departments: ['财政局', '自然资源和规划局', '市场监督管理局'],
    business: false,
    group: '老年人',
    groupBody: '老龄工作委员会办公室',
    problems: ['高层老人下楼难', '出资比例难谈拢'],
    risks: risksOf('低层住户采光受影响', '施工扰民', '后续维保费用纠纷'),
    measures: ['逐户听取意见', '限定施工时段', '签订维保协议'],
    wishes: ['缩短审批时间', '明确补贴标准', '统一选型', '保障一层采光'],
    laws: ['民法典（现行有效）', '特种设备安全法（现行有效）'],
    fields: ['结构工程', '特种设备', '城市更新', '公共财政', '民商法'],
  },
  {
    title: '城乡义务教育学校布局调整方案',
    topic: '教育',
    category: '公共政策和措施',
    form: '政策措施',
    leads: ['教育局'],
    departments: ['财政局', '自然资源和规划局', '发展和改革委员会'],
    business: false,
    group: '随迁子女家庭',
    groupBody: '妇女联合会',
    problems: ['学位分布不均', '小规模学校师资不足'],
    risks: risksOf('家长对变动的担忧', '上学路途变远', '教师分流安置'),
    measures: ['设两年过渡期', '开通校车线路', '逐人落实岗位'],
    wishes: ['保留低年级教学点', '公布划片依据', '增加校车班次', '改善宿舍条件'],
    laws: ['义务教育法（现行有效）', '教育法（现行有效）'],
    fields: ['教育管理', '人口学', '交通规划', '公共财政', '教育法学'],
  },
  {
    title: '绿地系统建设五年行动计划',
    topic: '规划',
    category: '重要规划',
    form: '规划',
    leads: ['自然资源和规划局'],
    departments: ['财政局', '城市管理局', '水务局'],
    business: false,
    group: '',
    groupBody: '',
    problems: ['绿地分布不均', '社区公园少'],
    risks: risksOf('占用空地的权属争议', '养护费用增加', '施工期出行不便'),
    measures: ['逐块核对权属', '分级养护', '错峰施工'],
    wishes: ['增加口袋公园', '多种乡土树种', '增设健身步道', '开放单位绿地'],
    laws: ['城市绿化条例（现行有效）', '森林法（现行有效）'],
    fields: ['风景园林', '城市规划', '生态学', '公共财政', '行政法'],
  },
  {
    title: '老旧厂区更新改造实施方案',
    topic: '旧改',
    category: '公共建设项目',
    form: '项目',
    leads: ['住房和城市建设局', '发展和改革委员会'],
    departments: ['财政局', '自然资源和规划局', '生态环境局'],
    business: false,
    group: '',
    groupBody: '',
    problems: ['厂房闲置', '道路不通'],
    risks: risksOf('租户搬离的补偿争议', '土壤污染', '施工扬尘'),
    measures: ['一户一策协商', '先调查后施工', '围挡喷淋'],
    wishes: ['保留老厂房', '增加公共空间', '打通断头路', '公布改造时序'],
    laws: ['土壤污染防治法（现行有效）', '城市房地产管理法（现行有效）'],
    fields: ['城市更新', '环境工程', '建筑历史', '产业经济', '行政法'],
  },
  {
    title: '餐饮油烟污染防治管理规定',
    topic: '环保',
    category: '公共政策和措施',
    form: '规范性文件',
    leads: ['城市管理局', '生态环境局'],
    departments: ['财政局', '市场监督管理局', '应急管理局'],
    business: true,
    group: '',
    groupBody: '',
    problems: ['居民投诉集中', '净化设备不清洗'],
    risks: risksOf('小餐馆关停的生计问题', '执法尺度不一的争议', '设备改造费用'),
    measures: ['设一年过渡期', '统一检查标准', '分批改造'],
    wishes: ['公开检测结果', '固定清洗周期', '划定禁设区域', '给予改造时间'],
    laws: ['大气污染防治法（现行有效）', '优化营商环境条例（现行有效）'],
    fields: ['环境工程', '城市管理', '行政法', '产业经济', '公共卫生'],
  },
  {
    title: '社区养老服务设施配建和使用办法',
    topic: '养老',
    category: '公共政策和措施',
    form: '规范性文件',
    leads: ['民政局'],
    departments: ['财政局', '自然资源和规划局', '住房和城市建设局'],
    business: false,
    group: '老年人',
    groupBody: '老龄工作委员会办公室',
    problems: ['设施移交不及时', '助餐点覆盖不足'],
    risks: risksOf('邻里对设施选址的反对', '食品安全', '运营亏损后停办'),
    measures: ['选址前入户协商', '统一配餐监管', '分级补助'],
    wishes: ['增加助餐点', '公布设施清单', '延长开放时间', '配备康复器材'],
    laws: ['老年人权益保障法（现行有效）', '物业管理条例（现行有效）'],
    fields: ['老年学', '社区治理', '公共财政', '建筑设计', '行政法'],
  },
  {
    title: '国有土地上房屋征收与安置工作方案',
    topic: '征收',
    category: '公共建设项目',
    form: '项目',
    leads: ['住房和城市建设局'],
    departments: ['财政局', '自然资源和规划局', '审计局'],
    business: false,
    group: '',
    groupBody: '',
    problems: ['房屋老化', '地块零散'],
    risks: risksOf('对标准的不同看法', '过渡期租房困难', '个别住户情绪激烈'),
    measures: ['公开评估结果', '提供周转房源', '逐户上门沟通'],
    wishes: ['就近安置', '公布房源', '缩短过渡期', '公开评估机构'],
    laws: ['国有土地上房屋征收与补偿条例（现行有效）', '民法典（现行有效）'],
    fields: ['房地产估价', '城市规划', '行政法', '社会工作', '公共财政'],
  },
];
