package vn.trucban.bot.document;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Draws bars into a chart of a letter or of a sheet. Colours differ in brightness too: papers are copied in black and white. */
final class ChartDrawing {
    private static final List<String> COLOURS = List.of("0B5CAB", "9BBBDC", "C9CED3");

    private final XDDFChart chart;

    ChartDrawing(XDDFChart chart) {
        this.chart = chart;
    }

    /** With the numbers in a workbook inside the chart, so that they can be edited where it stands. */
    void draw(BarChart bars) {
        int rows = bars.labels().size();
        String range = chart.formatRange(new CellRangeAddress(1, rows, 0, 0));
        XDDFCategoryDataSource labels =
                XDDFDataSourcesFactory.fromArray(bars.labels().toArray(String[]::new), range, 0);
        XDDFBarChartData data = empty(bars.title(), bars.series().size());
        for (int column = 1; column <= bars.series().size(); column++) {
            BarChart.Series one = bars.series().get(column - 1);
            XDDFNumericalDataSource<Integer> values = XDDFDataSourcesFactory.fromArray(
                    one.values().toArray(Integer[]::new),
                    chart.formatRange(new CellRangeAddress(1, rows, column, column)),
                    column);
            add(data, labels, values, one.name(), chart.setSheetTitle(one.name(), column), column - 1);
        }
        chart.plot(data);
    }

    private XDDFBarChartData empty(String title, int series) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        if (series > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setMinimum(0);
        left.setNumberFormat("0");
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(60);
        return data;
    }

    /** Bars over cells of a sheet. */
    void draw(
            String title,
            XDDFCategoryDataSource labels,
            List<XDDFNumericalDataSource<Double>> values,
            List<String> names,
            List<CellReference> heads) {
        XDDFBarChartData data = empty(title, values.size());
        for (int i = 0; i < values.size(); i++) {
            add(data, labels, values.get(i), names.get(i), heads.get(i), i);
        }
        chart.plot(data);
    }

    private static void add(
            XDDFBarChartData data,
            XDDFCategoryDataSource labels,
            XDDFNumericalDataSource<? extends Number> values,
            String name,
            CellReference head,
            int place) {
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(labels, values);
        series.setTitle(name, head);
        String colour = COLOURS.get(place % COLOURS.size());
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(bytes(colour))));
        withNumbers(series.getCTBarSer());
    }

    /** The number stands on its bar. */
    private static void withNumbers(CTBarSer series) {
        CTDLbls labels = series.addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static byte[] bytes(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
}
