package io.duban.task.carryingover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            编制财政资金直达基层公开目录，每季度更新一次。         | 编制财政资金直达基层公开目录，每半年更新一次。
            2025年6月底前完成政府网站集约化迁移，栏目不少于12个。  | 2026年9月底前完成政府网站集约化迁移，栏目不少于15个。
            组织各乡镇开展政府开放日活动，全年不少于两次。         | 全年不少于两次政府开放日活动，由各乡镇组织开展。
            健全依申请公开办理台账，逐件登记、限时答复。           | 进一步健全依申请公开办理台账，逐件登记，限时答复，按月通报。
            """)
    void theSameWorkInOtherWordsIsClearlyTheSame(String one, String other) {
        assertThat(Similarity.of(one, null, other, null)).isGreaterThan(Similarity.CLEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            编制财政资金直达基层公开目录，每季度更新一次。         | 编制重大建设项目批准和实施公开目录，每季度更新一次。
            健全依申请公开办理台账，逐件登记、限时答复。           | 健全政策解读工作机制，重要文件与解读同步发布。
            组织各乡镇开展政府开放日活动，全年不少于两次。         | 组织各乡镇开展政务公开业务培训，全年不少于两次。
            公开办事指南。                                         | 公开年度预算。
            """)
    void otherWorkInTheSameWordsOfOfficeIsNot(String one, String other) {
        assertThat(Similarity.of(one, null, other, null)).isLessThan(Similarity.CLEAR);
    }

    @Test
    void aTopicCountsALittleAndOnlyWhereBothRowsHaveOne() {
        double texts = Similarity.of("公开年度预算。", null, "公开年度决算。", "财政信息");
        assertThat(Similarity.of("公开年度预算。", "财政信息", "公开年度决算。", "财政信息")).isGreaterThan(texts);
        assertThat(Similarity.of("公开年度预算。", "财政信息", "公开年度决算。", "公众参与")).isLessThan(texts);
    }
}
