package wenming.catalogue;

/** How a criterion is assessed (测评方法). */
public enum Method {
    /** 材料审核. */
    DOCUMENTS,
    /** 实地考察. */
    SITE,
    /** 问卷调查. */
    SURVEY,
    /** 网上申报. */
    ONLINE
}
