package io.duban.task.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is called what its sender calls it, without the folder in which it lay. */
class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '\u0000', value = {"attachment; filename=\"分解表 1.docx\" | 分解表 1.docx",
            "attachment; filename=a.docx; size=3 | a.docx", "attachment; filename=\"x\"; filename*=UTF-8''%E9%80%9A+%E7%9F%A5.docx | 通+知.docx",
            "attachment; filename=\"C:\\docs\\a.docx\" | a.docx", "attachment; filename=\"../../etc/passwd\" | passwd",
            "attachment; filename*=UTF-8''%E9%8 | notice", "attachment | notice", "attachment; filename=\"\" | notice", "- | notice"})
    void it_is_the_name_of_the_header(String disposition, String name) {
        assertThat(FileName.in(disposition)).isEqualTo(name);
    }
}
