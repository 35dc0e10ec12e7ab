package io.duban.task.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.NoticeText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory: what a unit is called and to which groups it belongs; a name means one unit. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class UnitsResourceTest {
    private static final String UNITS = "/api/v1/units";

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aUnitIsRegisteredChangedAndLeftAsItIs() {
        var code = code();
        var unit = Map.of("name", code + "局", "kind", "institution", "groups", List.of("组" + code), "aliases", List.of(code + "简称"),
                "allowNew", true);
        puts(code, unit).statusCode(201).header("ETag", equalTo("\"1\"")).header("Consistency-Token", equalTo(code + ":0"));
        puts(code, unit).statusCode(200).header("ETag", equalTo("\"1\""));
        puts(code, Map.of("name", code + "新局")).statusCode(200).header("ETag", equalTo("\"2\"")).body("kind", equalTo("institution"))
                .body("groups", contains("组" + code)).body("aliases", contains(code + "简称", code + "局"));
        County.unit("xczj").get(UNITS + "/" + code).then().statusCode(200).body("name", equalTo(code + "新局"));
    }

    @Test
    void aKindOrGroupThatNoUnitHasYetIsASlipUnlessANewOneIsMeant() {
        var code = code();
        puts(code, Map.of("name", code, "kind", "departmant")).statusCode(422).body("code", equalTo("kind-unknown"))
                .body("violations.field", contains("kind")).body("detail", containsString("township"));
        puts(code, Map.of("name", code, "groups", List.of(County.GROUP, "县政府各部门单位"))).statusCode(422).body("code", equalTo("group-unknown"))
                .body("violations.field", contains("groups[1]")).body("detail", containsString("县政府各部门、单位"));
        puts(code, Map.of("name", code, "kind", "township", "groups", List.of("组" + code), "allowNew", true)).statusCode(201);
        puts(code, Map.of("name", code, "groups", List.of("组" + code))).statusCode(200);
    }

    @Test
    void aNameMeansOneUnit() {
        var code = code();
        puts(code, Map.of("name", "县财政局")).statusCode(409).body("code", equalTo("unit-name-taken")).body("detail", containsString("xczj"));
        puts(code, Map.of("name", code, "aliases", List.of("县府办"))).statusCode(409).body("code", equalTo("unit-name-taken"));
        County.office().get(UNITS + "/" + code).then().statusCode(404);
    }

    @Test
    void ofManyThatTakeOneNameAtOnceOneGetsIt() throws Exception {
        var name = code() + "局";
        try (var portals = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> portals.submit(() -> puts(code(), Map.of("name", name)).extract().statusCode())).toList();
            assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "department"}                       | invalid-fields | name
            {"name": " "}                                | invalid-fields | name
            {"name": "x", "kind": "Not A Kind"}          | invalid-fields | kind
            {"name": "x", "groups": [""]}                | invalid-fields | groups[0]
            {"name": "x", "aliases": [null]}             | invalid-fields | aliases[0]
            {"name": "x\\u0000"}                         | wrong-type     | name
            {"name": "x", "groups": "one"}               | wrong-type     | groups
            {"name": "x", "code": "y"}                   | unknown-field  | code
            """)
    void aUnitThatMakesNoSenseIsRefused(String body, String problem, String field) {
        County.office().contentType("application/json").body(body).put(UNITS + "/" + code()).then().statusCode(400).body("code", equalTo(problem))
                .body("violations.field", hasItem(field));
    }

    @Test
    void aCodeIsShortAndPlain() {
        for (var code : List.of("县财政局", "a b", "a".repeat(65), UUID.randomUUID().toString(), "a%00b")) {
            County.office().urlEncodingEnabled(!code.contains("%")).contentType("application/json").body(Map.of("name", "某局"))
                    .put(UNITS + "/" + code).then()
                    .statusCode(400).body("code", equalTo("bad-parameter"));
            County.office().urlEncodingEnabled(!code.contains("%")).get(UNITS + "/" + code).then().statusCode(404)
                    .body("code", equalTo("unit-not-found"));
        }
    }

    @Test
    void onlyTheOfficeChangesTheDirectory() {
        County.unit("xczj").contentType("application/json").body(Map.of("name", "某局")).put(UNITS + "/xczj").then().statusCode(403);
        County.unit("xczj").contentType("text/csv").body("code,name").post(UNITS + "/import").then().statusCode(403);
        County.nobody().get(UNITS).then().statusCode(401);
    }

    @Test
    void aLineThatIsWrongIsToldAndLeftOutAndTheOthersAreTaken() {
        var a = code();
        var b = code();
        County.registers("# 名录", "code,name,kind,groups,aliases", a + "," + a + "局,,组" + a + ",", "有 空格,某局,,,", b + ",,,,", a + ",另一个局,,,",
                code() + ",县财政局,,,", code() + "," + a + "局,,,", b + "," + b + "局,institution,组" + a + "|另一组," + b + "简称|" + b + "又称").statusCode(200)
                .body("registered", equalTo(2)).body("changed", equalTo(0)).body("unchanged", equalTo(0))
                .body("newGroups", containsInAnyOrder("组" + a, "另一组"))
                .body("problems.code", equalTo(List.of("bad-code", "bad-name", "code-twice", "name-twice", "unit-name-taken")))
                .body("problems.line", equalTo(List.of(4, 5, 6, 8, 7))).body("problems.message", hasItem(containsString("县财政局")));
        County.office().get(UNITS + "/" + b).then().body("groups", equalTo(List.of("组" + a, "另一组"))).body("aliases", hasSize(2));
        County.office().get("/api/v1/groups").then().statusCode(200).body("name", hasItems("组" + a, "另一组", County.GROUP))
                .body("find { it.name == '" + County.GROUP + "' }.members.code", equalTo(County.MEMBERS.stream().sorted().toList()));
        County.registers("code,name,kind,groups,aliases", a + "," + a + "改名,,,", b + "," + b + "局,institution,组" + a + "|另一组," + b + "简称|" + b + "又称")
                .body("registered", equalTo(0)).body("changed", equalTo(1)).body("unchanged", equalTo(1)).body("newGroups", empty());
    }

    @Test
    void theMessageOfALineIsWordsForAPerson() {
        County.registers("code,name", code() + ",县财政局", code() + ",县" + code()).statusCode(200)
                .body("problems[0].message", equalTo("“县财政局”已是单位 xczj 的名称或别名。"));
    }

    @Test
    void aTableInGbkIsReadAndWhatIsNoTableIsRefused() {
        var code = code();
        imports(("code,name\n" + code + "," + code + "镇人民政府\n").getBytes(Charset.forName("GBK"))).statusCode(200).body("registered", equalTo(1));
        imports(new byte[0]).statusCode(422).body("code", equalTo("file-empty"));
        imports("姓名,电话\n甲,1\n".getBytes()).statusCode(422).body("code", equalTo("no-units"));
        imports("code,name\n".getBytes()).statusCode(422).body("code", equalTo("no-units"));
        imports("code,name\n\"broken,quote\nx,y".getBytes()).statusCode(422).body("code", equalTo("quote-not-closed"))
                .body("detail", containsString("第 2 行"));
        imports(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}).statusCode(422).body("code", equalTo("not-text"));
        imports(new byte[2 * 1024 * 1024]).statusCode(413).body("code", equalTo("file-too-large"));
    }

    @Test
    void theDirectoryIsReadInPages() {
        var codes = new ArrayList<String>();
        String cursor = null;
        do {
            var page = units(cursor == null ? "limit=10" : "limit=10&cursor=" + cursor).statusCode(200).extract();
            codes.addAll(page.path("items.code"));
            cursor = page.path("nextCursor");
            assertThat(page.<Integer> path("total")).isGreaterThanOrEqualTo(39);
        } while (cursor != null);
        assertThat(codes).contains("xczj", "zdjd", "xdag").doesNotHaveDuplicates();
        units("limit=500").statusCode(200).body("items.size()", equalTo(codes.size())).body("nextCursor", nullValue());
        for (var query : List.of("limit=0", "limit=501", "limit=-1", "limit=x", "limit=9999999999", "cursor=x", "cursor=%00")) {
            units(query).statusCode(400);
        }
    }

    @Test
    void anUnknownUnitIsNotFound() {
        County.office().get(UNITS + "/nobody").then().statusCode(404).body("code", equalTo("unit-not-found"))
                .body("detail", containsString("nobody"));
    }

    private static ValidatableResponse puts(String code, Map<String, ?> unit) {
        return County.office().contentType("application/json").body(unit).put(UNITS + "/" + code).then();
    }

    private static ValidatableResponse imports(byte[] file) {
        return County.office().contentType("text/csv").body(file).post(UNITS + "/import").then();
    }

    private static ValidatableResponse units(String query) {
        return County.office().urlEncodingEnabled(false).get(UNITS + "?" + query).then();
    }

    /** An import says all aliases, and leaves out what a unit was called before: notices call it so for a while. */
    @Test
    void whatAUnitWasCalledBeforeIsUnderstoodAndTold() {
        var code = "u" + UUID.randomUUID().toString().substring(0, 8);
        County.registers("code,name,kind,groups,aliases", code + "," + code + "局,,,").statusCode(200);
        County.registers("code,name,kind,groups,aliases", code + "," + code + "委,,,").statusCode(200).body("changed", equalTo(1));
        var plan = County.drafts(NoticeText.row(code + "局", "", "12月底前"));
        County.office().get("/api/v1/plans/" + plan).then().body("items[0].leads[0].units[0].name", equalTo(code + "委"))
                .body("findings.code", contains("unit-renamed")).body("findings[0].severity", equalTo("info"))
                .body("findings[0].message", containsString("现为“" + code + "委”"));
        County.office().contentType("application/json").body(Map.of("responsibles", code + "局")).patch("/api/v1/plans/" + plan + "/items/1").then()
                .statusCode(200).body("items[0].responsibles[0].units[0].code", equalTo(code));
    }

    private static String code() {
        return "u" + UUID.randomUUID().toString().substring(24);
    }
}
